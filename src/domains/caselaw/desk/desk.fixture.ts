import { type Kysely, sql } from 'kysely';
import { Temporal } from '../../../platform/clock/index.ts';
import type { Content, Release } from '../../../platform/editable.ts';
import { decisionEditable } from './editable.ts';

export const at = Temporal.Instant.from('2026-11-28T23:30:00Z');
export const person = { id: '00000000-0000-4000-8000-00000000000a', name: 'Beispiel-Redaktion' };

const organisationId = '00000000-0000-4000-8000-00000000000c';

/** What an editor enters of an invented decision; only for tests. */
export const entry: Content = {
  court: 'LG Köln',
  chamber: '5. Große Strafkammer',
  type: 'Urteil',
  date: '2024-03-05',
  fileNumbers: ['905 KLs 9/23', '905 Js 9/23'],
  ecli: '',
  area: 'criminal',
  final: 'yes',
  norms: ['§ 232a Abs. 1 Nr. 1 StGB', '§ 233 StGB'],
  title: 'Beispiel-Entscheidung zur Probe',
  leitsaetze: [{ text: 'Ein erfundener Leitsatz zur Probe.' }],
  orientierungssatz: '',
  keywords: ['Probe'],
  summaryDe: 'Eine erfundene Zusammenfassung mit dem Wort Quittenbaum.',
  summaryEn: '',
  summaryPlain: 'Das ist ein Beispiel.',
  practiceNote: '',
  reasoning: [{ point: 'Ein Punkt zur Probe', where: 'Rn. 2' }],
  topic: 'core',
  forms: ['labour'],
  acts: [],
  means: [],
  purposes: ['employment'],
  sector: 'construction',
  victims: [{ number: '2', sex: 'male', age: '21_over', origin: 'eu' }],
  perpetrators: [{ number: '', relation: 'employer' }],
  sentenceMonths: '30',
  suspended: 'no',
  confiscationEuro: '1200.5',
  damagesEuro: '',
  wageEuro: '',
  residence: '',
  text: 'Tenor\n\nDie Klage zur Probe wird abgewiesen.\n\nGründe\n\n[1] Zum ersten das Beispielwort Mirabellenkern.\n\n[2] Zum zweiten § 233 StGB.',
  instances: [
    { relation: 'previous', court: 'AG Köln', date: '2023-05-04', fileNumber: '581 Ls 1/23' },
  ],
  treatments: [{ relation: 'follows', decision: 'BGH, 17.01.2023 – 2 StR 87/22', where: '2' }],
  basis: 'full_text',
  source: 'Beispiel-Quelle',
  sourceUrl: 'https://example.org/entscheidung',
  licence: '§ 5 UrhG (amtliches Werk)',
  receivedFrom: 'Beispiel-Kanzlei Holunderweg',
  publishedElsewhere: ['Beispielzeitschrift 2024, 1'],
};

/** Publishes with the program's rights, in a transaction as the desk does; answers the decision's id. */
export function publish(
  app: Kysely<unknown>,
  content: Content,
  more: Partial<Release> = {},
): Promise<string> {
  return atDesk(app, async (trx) => {
    const { key } = await decisionEditable.publish(trx, {
      thingId: '00000000-0000-4000-8000-00000000000b',
      key: null,
      content,
      organisationId,
      person,
      statements: [],
      at,
      ...more,
    });
    return key;
  });
}

export function withdraw(app: Kysely<unknown>, id: string): Promise<void> {
  return atDesk(app, (trx) =>
    decisionEditable.withdraw(trx, id, '00000000-0000-4000-8000-00000000000b'),
  );
}

/** In a transaction in which somebody of the office acts, as the desk makes it. */
async function atDesk<T>(
  app: Kysely<unknown>,
  work: (trx: Kysely<unknown>) => Promise<T>,
): Promise<T> {
  return app.transaction().execute(async (trx) => {
    await sql`
      select set_config('schnittstelle.person', ${person.id}, true), set_config('schnittstelle.scope', 'own', true),
        set_config('schnittstelle.organisation', ${organisationId}, true)`.execute(trx);
    return work(trx);
  });
}

/** Every row of the domain's tables, by table, in an order of its own; without those of the search's stock. */
export async function allRows(db: Kysely<unknown>): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
     where table_schema = 'caselaw' and table_type = 'BASE TABLE' and table_name <> 'search_doc_0' order by 1`.execute(
    db,
  );
  const all: Record<string, string[]> = {};
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from ${sql.table(`caselaw.${name}`)} t order by 1`.execute(db);
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}
