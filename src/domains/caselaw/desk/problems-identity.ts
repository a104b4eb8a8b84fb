import { type Kysely, sql } from 'kysely';
import type { Content, Problem } from '../../../platform/editable.ts';
import { shortCitation } from '../citing.ts';
import type { CourtDirectory } from '../courts.ts';
import { headOf } from '../heads.ts';
import { fileNumberKey, parseEcli, typeKey } from '../identity.ts';
import type { DecisionHead } from '../published-decision.ts';
import { listOf, textOf } from './values.ts';
import type { words } from './words.ts';

type Asked = {
  readonly key: string | null;
  readonly content: Content;
  readonly before: Content | null;
  readonly courts: CourtDirectory;
  readonly say: ReturnType<typeof words>;
};

/** Court, day, file number, type and ECLI must make a decision, and one that is not here already. */
export async function identityProblems(db: Kysely<unknown>, asked: Asked): Promise<Problem[]> {
  const { content, say } = asked;
  const problems = alone(asked);
  const ecli = textOf(content, 'ecli');
  if (ecli !== '' && !parseEcli(ecli))
    return [...problems, { field: 'ecli', message: say('problem.ecli') }];
  const day = await dayProblem(db, textOf(content, 'date'));
  if (day) problems.push({ field: 'date', message: say(day) });
  const sameEcli = ecli === '' ? null : await findByEcli(db, ecli, asked.key);
  if (sameEcli)
    problems.push({
      field: 'ecli',
      message: say('problem.ecliTaken', { decision: shortCitation(sameEcli) }),
    });
  const same = sameEcli || day ? null : await findSame(db, asked);
  if (same)
    problems.push({
      field: 'fileNumbers',
      message: say('problem.same', { decision: shortCitation(same) }),
    });
  return problems;
}

function alone({ content, before, courts, say }: Asked): Problem[] {
  const problems: Problem[] = [];
  const court = textOf(content, 'court');
  if (
    court !== '' &&
    court !== textOf(before ?? {}, 'court') &&
    courts.resolve(court, null) === null
  )
    problems.push({ field: 'court', message: say('problem.court') });
  const type = textOf(content, 'type');
  if (type !== '' && !/\p{L}/u.test(typeKey(type)))
    problems.push({ field: 'type', message: say('problem.type') });
  if (listOf(content, 'fileNumbers').some((number) => fileNumberKey(number) === ''))
    problems.push({ field: 'fileNumbers', message: say('problem.fileNumber') });
  return problems;
}

async function dayProblem(
  db: Kysely<unknown>,
  date: string,
): Promise<'problem.dateFuture' | 'problem.dateEarly' | null> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  if (date < '1900') return 'problem.dateEarly';
  const { rows } = await sql<{ future: boolean }>`
    select ${date} > to_char(now() at time zone 'Europe/Berlin', 'YYYY-MM-DD') as future`.execute(
    db,
  );
  return rows[0]?.future ? 'problem.dateFuture' : null;
}

async function findByEcli(
  db: Kysely<unknown>,
  ecli: string,
  key: string | null,
): Promise<DecisionHead | null> {
  const { rows } = await sql<DecisionHead>`
    select ${headOf('d', 'c')} from caselaw.decision d join caselaw.court c on c.id = d.court_id
     where upper(d.ecli) = ${ecli.toUpperCase()} and d.id is distinct from ${key}::uuid`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** Another decision of the same identity, unless two ECLIs tell them apart. */
async function findSame(
  db: Kysely<unknown>,
  { key, content, courts }: Asked,
): Promise<DecisionHead | null> {
  const number = fileNumberKey(listOf(content, 'fileNumbers')[0] ?? '');
  const [court, date, type] = ['court', 'date', 'type'].map((field) => textOf(content, field));
  const courtId = court ? courts.resolve(court, null) : null;
  if (!courtId || !date || !type || number === '') return null;
  const ecli = textOf(content, 'ecli').toUpperCase();
  const { rows } = await sql<DecisionHead>`
    select ${headOf('d', 'c')} from caselaw.decision d join caselaw.court c on c.id = d.court_id
     where (d.court_id, d.date::text, d.first_file_number_key, d.type_key)
           = (${courtId}, ${date}, ${number}, ${typeKey(type)})
       and d.id is distinct from ${key}::uuid
       and (${ecli} = '' or d.ecli is null)
     limit 1`.execute(db);
  return rows[0] ?? null;
}
