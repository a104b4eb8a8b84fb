export {
  type Organisation,
  type OrganisationKind,
  organisationBySlug,
  removeOrganisations,
  saveOrganisations,
  usedSlugs,
} from './organisations.ts';
export { freeSlug } from './slug.ts';

export const accountsMigrations = new URL('./migrations/', import.meta.url);
