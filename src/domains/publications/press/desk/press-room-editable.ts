import type { Kysely } from 'kysely';
import { listOf, rowsOf, secondReading, textOf, textsOf } from '../../../../core/desk/index.ts';
import { endText, resolveEnd } from '../../../../core/evidence/index.ts';
import type { CheckedDraft, Content, Editable, Problem } from '../../../../platform/editable.ts';
import { inEveryLanguage } from '../../../../platform/i18n/index.ts';
import { unknownFigures } from '../figures.ts';
import { type PressContact, type PressRoom, pressPath } from '../press-room.ts';
import { readPressRoom, writePressRoom } from '../press-rooms.ts';
import { words } from '../words.ts';
import { pressRoomForm } from './press-room-form.ts';

/** There is one press page. */
const theKey = 'press';
const title = words('de')('desk.room');

/** Contacts, figures and the text about the network for the press. */
export const pressRoomEditable: Editable = {
  kind: 'press-room',
  segment: 'presse',
  name: inEveryLanguage(words)('desk.room'),
  one: inEveryLanguage(words)('desk.room'),
  weight: 43,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  withdrawal: 'none',
  form: async () => pressRoomForm,
  title: () => title,
  list: async (_db, { text }) =>
    title.toLowerCase().includes(text.toLowerCase())
      ? { total: 1, found: [{ key: theKey, title }] }
      : { total: 0, found: [] },
  read: async (db, key) =>
    key === theKey ? { content: contentOf(await readPressRoom(db)), organisationId: null } : null,
  check: problemsOf,
  publish: async (db, { content, at }) => {
    await writePressRoom(db, await roomOf(db, content), at);
    return { key: theKey };
  },
  withdraw: async () => {
    throw new Error('The press page cannot be withdrawn.');
  },
  address: async (_db, _key, language) => pressPath(language),
};

function contentOf({ about, contacts, figures }: PressRoom): Content {
  return { aboutDe: about.de, aboutEn: about.en, contacts, figures };
}

/** An address of a figure's page becomes its name. */
async function roomOf(db: Kysely<unknown>, content: Content): Promise<PressRoom> {
  const names = await Promise.all(listOf(content, 'figures').map((typed) => resolveEnd(db, typed)));
  return {
    about: textsOf(content, 'about'),
    contacts: rowsOf(content, 'contacts').map(contactOf),
    figures: [...new Set(names.flatMap((name) => (name ? [endText(name)] : [])))],
  };
}

function contactOf(row: Readonly<Record<string, string>>): PressContact {
  const of = (name: string) => row[name] ?? '';
  return {
    name: of('name'),
    roleDe: of('roleDe'),
    roleEn: of('roleEn'),
    phone: of('phone'),
    email: of('email'),
  };
}

async function problemsOf(
  db: Kysely<unknown>,
  { content, language }: CheckedDraft,
): Promise<readonly Problem[]> {
  const say = words(language);
  const problems: Problem[] = [];
  for (const field of ['aboutDe', 'aboutEn']) {
    const [name] = await unknownFigures(db, textOf(content, field));
    if (name !== undefined) problems.push({ field, message: say('desk.figure.unknown', { name }) });
  }
  for (const name of await unresolved(db, listOf(content, 'figures')))
    problems.push({ field: 'figures', message: say('desk.figure.unknown', { name }) });
  return [...problems, ...unreachable(content, say('desk.contact.none'))];
}

/** The first that means no public figure. */
async function unresolved(
  db: Kysely<unknown>,
  typed: readonly string[],
): Promise<readonly string[]> {
  for (const one of typed) if ((await resolveEnd(db, one))?.kind !== 'figure') return [one];
  return [];
}

/** A contact without telephone and e-mail is none. */
function unreachable(content: Content, message: string): readonly Problem[] {
  return rowsOf(content, 'contacts').flatMap((row, index) =>
    row.phone || row.email ? [] : [{ field: 'contacts', row: { index, field: 'phone' }, message }],
  );
}
