import { accountsDomain } from '../core/accounts/index.ts';
import { deskDomain } from '../core/desk/index.ts';
import { evidenceDomain } from '../core/evidence/index.ts';
import { findDomain } from '../core/find/index.ts';
import { aboutDomain } from '../domains/about/index.ts';
import { advocacyDomain } from '../domains/advocacy/index.ts';
import { domain as caselaw, naming } from '../domains/caselaw/index.ts';
import { directoryDomain } from '../domains/directory/index.ts';
import { helpDomain } from '../domains/help/index.ts';
import { monitoringDomain, recommendationMentions } from '../domains/monitoring/index.ts';
import { normsDomain } from '../domains/norms/index.ts';
import { publicationMentions, publicationsDomain } from '../domains/publications/index.ts';
import { statisticsDomain } from '../domains/statistics/index.ts';
import { topicsDomain } from '../domains/topics/index.ts';
import { databaseMigrations, type MigrationSource } from '../platform/database/index.ts';
import type { Domain } from '../platform/domain.ts';
import { jobsMigrations } from '../platform/jobs/index.ts';
import { mailDomain } from '../platform/mail/index.ts';
import type { SearchSource } from '../platform/search.ts';
import { searchDomain } from './search/index.ts';

/** Every piece of the network's work that this site runs, in order; nothing else knows them all. */
export const domains: readonly Domain[] = [
  helpDomain,
  directoryDomain,
  normsDomain({ ...naming, mentions: [recommendationMentions, publicationMentions] }),
  monitoringDomain,
  advocacyDomain,
  caselaw,
  publicationsDomain,
  statisticsDomain,
  topicsDomain,
  evidenceDomain(() => domains.flatMap((domain) => domain.evidenceEnds ?? [])),
  findDomain,
  searchDomain(searchSources, () => domains.flatMap((domain) => domain.navigation ?? [])),
  accountsDomain(() => domains),
  deskDomain(() => domains.flatMap((domain) => domain.editable ?? [])),
  mailDomain,
  aboutDomain(() => domains.flatMap((domain) => domain.stored ?? [])),
];

/** What the search over all of them finds. */
export function searchSources(): readonly SearchSource[] {
  return domains.flatMap((domain) => domain.search ?? []);
}

export const migrationSources: readonly MigrationSource[] = [
  databaseMigrations,
  ...jobsMigrations,
  ...domains.flatMap((domain) => domain.migrations ?? []),
];
