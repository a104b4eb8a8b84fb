import type { Domain } from '../../platform/domain.ts';
import { auditRoutes } from './audit/pages/index.ts';
import { auditCommand } from './commands/audit.ts';
import { userCommand } from './commands/user.ts';
import { exampleLinks } from './example.ts';
import { accountsAssets } from './pages/assets.ts';
import { accountsNavigation } from './pages/navigation.ts';
import { accountsRoutes } from './pages/routes.tsx';
import { stored } from './stored.ts';
import { tidyJob } from './tidy.ts';

export { audit } from './audit/append.ts';
export type { AuditEvent } from './audit/event.ts';
export { guard } from './guard.ts';
export {
  type Organisation,
  organisationBySlug,
  removeOrganisations,
  saveOrganisations,
  usedSlugs,
} from './organisations.ts';
export { protectedPage } from './pages/protected-page.tsx';
export { doneOf, readForm, signedInOf, uuidOf } from './pages/visit.ts';
export { hasRole } from './role.ts';
export { freeSlug } from './slug.ts';
export { type Scope, withOrganisation } from './transaction.ts';

/** People, organisations, roles, keys, sessions, and the audit of what they do. */
export const accountsDomain: Domain = {
  name: 'accounts',
  schema: 'accounts',
  routes: [...accountsRoutes, ...auditRoutes],
  assets: accountsAssets,
  navigation: accountsNavigation,
  commands: [userCommand, auditCommand],
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [tidyJob],
  welcome: exampleLinks,
  stored,
};
