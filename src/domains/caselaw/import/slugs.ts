import { type Kysely, sql } from 'kysely';
import { decisionSlug, freeSlug } from '../slug.ts';
import type { Working } from './working.ts';

/** Gives every decision of the batch without an address one that no decision has or had. */
export async function assignSlugs(
  db: Kysely<unknown>,
  decisions: readonly Working[],
): Promise<void> {
  const nameless = decisions.filter((one) => one.slug === null);
  const bases = new Map(nameless.map((one) => [one, baseOf(one)]));
  const taken = await takenAmong(db, [...new Set(bases.values())]);
  for (const one of nameless) {
    one.slug = freeSlug(bases.get(one) ?? one.id, (slug) => taken.has(slug));
    taken.add(one.slug);
  }
}

function baseOf({ identity, fileNumbers, type }: Working): string {
  return decisionSlug(identity.courtId, identity.date, fileNumbers[0] ?? '', type);
}

/** The given addresses that are or were in use, with all their numbered sisters. */
async function takenAmong(db: Kysely<unknown>, bases: readonly string[]): Promise<Set<string>> {
  const first = await sql<{ slug: string }>`
    select slug from caselaw.decision where slug = any(${bases})
     union select slug from caselaw.former_slug where slug = any(${bases})`.execute(db);
  const taken = new Set(first.rows.map((row) => row.slug));
  for (const base of [...taken]) {
    const sisters = await sql<{ slug: string }>`
      select slug from caselaw.decision where slug like ${`${base}-%`}
       union select slug from caselaw.former_slug where slug like ${`${base}-%`}`.execute(db);
    for (const { slug } of sisters.rows) taken.add(slug);
  }
  return taken;
}
