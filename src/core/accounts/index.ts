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

export { guard } from './guard.ts';
export {
  type Organisation,
  type OrganisationKind,
  organisationBySlug,
  removeOrganisations,
  saveOrganisations,
  usedSlugs,
} from './organisations.ts';
export { freeSlug } from './slug.ts';

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
