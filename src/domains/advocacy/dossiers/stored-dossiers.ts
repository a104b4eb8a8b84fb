import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { Dossier } from './dossier.ts';

/** Writes what pages read. `isNew`: throws when there is one at this address. */
export async function writeDossier(
  db: Kysely<unknown>,
  dossier: Dossier,
  { at, isNew }: { readonly at: Temporal.Instant; readonly isNew: boolean },
): Promise<void> {
  const { slug, kind, title, lead, balance, asOf, norms, topics } = dossier;
  const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;
  await sql`
    insert into advocacy.dossier (slug, kind, title_de, title_en, lead_de, lead_en, balance_de, balance_en, as_of,
           norms, topics, stages, documents, statements, points, outcomes, deadlines, updated_at)
    values (${slug}, ${kind}, ${title.de}, ${title.en}, ${lead.de}, ${lead.en}, ${balance?.de ?? null},
           ${balance?.en ?? null}, ${asOf}::date, ${norms}, ${topics}, ${json(dossier.stages)},
           ${json(dossier.documents)}, ${json(dossier.statements)}, ${json(dossier.points)},
           ${json(dossier.outcomes)}, ${json(dossier.deadlines)}, ${at.toString()}::timestamptz)
    ${isNew ? sql`` : replacing}`.execute(db);
}

export async function removeDossier(db: Kysely<unknown>, slug: string): Promise<void> {
  await sql`delete from advocacy.dossier where slug = ${slug}`.execute(db);
}

const replacing = sql`
        on conflict (slug) do update
       set kind = excluded.kind, title_de = excluded.title_de, title_en = excluded.title_en,
           lead_de = excluded.lead_de, lead_en = excluded.lead_en, balance_de = excluded.balance_de,
           balance_en = excluded.balance_en, as_of = excluded.as_of, norms = excluded.norms,
           topics = excluded.topics, stages = excluded.stages, documents = excluded.documents,
           statements = excluded.statements, points = excluded.points, outcomes = excluded.outcomes,
           deadlines = excluded.deadlines, updated_at = excluded.updated_at`;
