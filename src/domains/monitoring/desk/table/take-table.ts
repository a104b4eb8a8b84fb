import { sql, type Transaction } from 'kysely';
import { createThing, listThings, openProblems, textOf } from '../../../../core/desk/index.ts';
import type { Temporal } from '../../../../platform/clock/index.ts';
import type { SignedIn } from '../../../../platform/domain.ts';
import type { Content } from '../../../../platform/editable.ts';
import { UnreadableFile } from '../../../../platform/files/read/index.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { profileOf } from '../../import/columns.ts';
import { readCsv, type TableRow } from '../../import/table.ts';
import { listDocuments } from '../../rounds.ts';
import { recommendationEditable } from '../recommendation-editable.tsx';
import { columnOfField, contentOfRow } from './column-fields.ts';
import { partOfTable } from './table-text.ts';
import { maximumRows, type Taken, type WrongCell } from './taken.ts';
import { words } from './words.ts';

type By = {
  readonly person: SignedIn;
  readonly at: Temporal.Instant;
  readonly language: Language;
};

/**
 * Makes a draft at the desk of each row that has nothing wrong in it, by the rules of the form. Whoever sends the same
 * table again makes none twice.
 */
export async function takeTable(trx: Transaction<unknown>, sent: string, by: By): Promise<Taken> {
  const text = sent.replace(/\r\n?/g, '\n');
  const none = { drafts: [], wrong: [], rest: text };
  if (text.trim() === '') return { ...none, refusal: 'empty' };
  const rows = rowsOf(text);
  if (typeof rows === 'string') return { ...none, refusal: rows };
  if (rows.length === 0) return { ...none, refusal: 'empty' };
  if (rows.length > maximumRows) return { ...none, refusal: 'many' };
  const read = await reader(trx, by);
  const drafts: Taken['drafts'][number][] = [];
  const wrong: WrongCell[] = [];
  for (const row of rows) {
    const { content, problems } = await read(row);
    wrong.push(...problems);
    if (content === null || problems.length > 0) continue;
    const { organisationId } = by.person;
    const id = await createThing(trx, recommendationEditable, { ...by, organisationId, content });
    drafts.push({ id, title: recommendationEditable.title(content) });
  }
  const kept = new Set(wrong.map(({ line }) => line));
  return {
    refusal: null,
    drafts,
    wrong,
    rest: kept.size === 0 ? '' : partOfTable(text, rows, kept),
  };
}

function rowsOf(text: string): readonly TableRow[] | 'columns' | 'twice' {
  try {
    const { names, rows } = readCsv(text);
    return profileOf(names) === 'own' ? rows : 'columns';
  } catch (error) {
    if (error instanceof UnreadableFile) return 'twice';
    throw error;
  }
}

type Read = { readonly content: Content | null; readonly problems: readonly WrongCell[] };

/** Reads rows one after the other: a number that an earlier row or a draft has is taken. */
async function reader(
  trx: Transaction<unknown>,
  by: By,
): Promise<(row: TableRow) => Promise<Read>> {
  const say = words(by.language);
  // Two clicks at once make no draft twice.
  await sql`select pg_advisory_xact_lock(hashtext('monitoring.recommendation'))`.execute(trx);
  const sections = await recommendationEditable.form(trx, null);
  const documents = new Map(
    (await listDocuments(trx)).flatMap(({ id, symbol }) =>
      symbol ? [[symbol.toLowerCase(), id]] : [],
    ),
  );
  const taken = await idsAtDesk(trx);
  return async ({ line, cells }) => {
    const whole = { line, column: null, value: '' };
    if (cells === null)
      return { content: null, problems: [{ ...whole, id: '', message: say('problem.cells') }] };
    const content = contentOfRow(cells, sections, documents);
    const id = textOf(content, 'key');
    if (taken.has(id))
      return { content, problems: [{ ...whole, id, message: say('problem.desk') }] };
    const draft = { key: null, content, language: by.language };
    const found = await openProblems(trx, recommendationEditable, sections, draft);
    const problems = found.map(({ field, message }) => {
      const column = columnOfField(field);
      return { line, id, column, value: column === null ? '' : cells(column), message };
    });
    if (problems.length === 0) taken.add(id);
    return { content, problems };
  };
}

/** Of recommendations that have been opened or begun at the desk, public or not. */
async function idsAtDesk(trx: Transaction<unknown>): Promise<Set<string>> {
  const { things } = await listThings(trx, {
    kinds: [recommendationEditable.kind],
    state: null,
    text: '',
    organisationId: null,
    limit: 100_000,
    offset: 0,
  });
  return new Set(things.map(({ title }) => title.split(':')[0] ?? ''));
}
