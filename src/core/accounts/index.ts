import type { Domain } from '../../platform/domain.ts';
import { anchorJob } from './audit/anchor-job.ts';
import { auditRoutes } from './audit/pages/index.ts';
import { auditCommand } from './commands/audit.ts';
import { userCommand } from './commands/user.ts';
import { exampleLinks } from './example.ts';
import { accountsAssets } from './pages/assets.ts';
import { accountsNavigation } from './pages/navigation.ts';
import { organisationRoutes } from './pages/organisation-routes.tsx';
import { accountsRoutes } from './pages/routes.tsx';
import type { Keepers } from './personal/collect.ts';
import { accountsPersonal } from './personal/own-records.ts';
import { personalRoutes } from './personal/routes.tsx';
import { stored } from './stored.ts';
import { tidyJob } from './tidy.ts';

export { audit } from './audit/append.ts';
export type { AuditEvent } from './audit/event.ts';
export { guard } from './guard.ts';
export { accountMail, type Recipient } from './mails/recipient.ts';
export { tell } from './notices.ts';
export {
  type Organisation,
  officeId,
  organisationBySlug,
  removeOrganisations,
  saveOrganisations,
  usedSlugs,
} from './organisations.ts';
export { auditMissing } from './pages/missing.ts';
export { madeForAnother } from './pages/other-organisation.tsx';
export { protectedPage } from './pages/protected-page.tsx';
export { roleName } from './pages/role-name.ts';
export { doneOf, readForm, signedInOf, uuidOf } from './pages/visit.ts';
export { listPeople } from './people.ts';
export { hasRole } from './role.ts';
export { networkOf } from './sign-in/network.ts';
export { freeSlug } from './slug.ts';
export { type Scope, withOrganisation } from './transaction.ts';

/** People, organisations, roles, keys, sessions, and the audit of what they do. `domains`: all that keep something about people. */
export function accountsDomain(domains: () => Keepers): Domain {
  return {
    name: 'accounts',
    schema: 'accounts',
    routes: [
      ...accountsRoutes,
      ...organisationRoutes(domains),
      ...auditRoutes,
      ...personalRoutes(domains),
    ],
    assets: accountsAssets,
    navigation: accountsNavigation,
    commands: [userCommand, auditCommand],
    migrations: new URL('./migrations/', import.meta.url),
    jobs: [tidyJob, anchorJob],
    welcome: exampleLinks,
    stored,
    personal: accountsPersonal,
  };
}
