import { type Kysely, sql } from 'kysely';
import type { Content, Editable, Section } from '../../../platform/editable.ts';
import { listOf, textOf } from './fields/values.ts';

const inBoth = (de: string, en = de) => ({ de, en });

export const sections: readonly Section[] = [
  {
    title: inBoth('Text', 'Text'),
    fields: [
      {
        kind: 'text',
        name: 'title',
        label: inBoth('Titel', 'Title'),
        hint: inBoth('So, wie er in der Liste steht.', 'As it stands in the list.'),
        maximum: 200,
        required: true,
      },
      { kind: 'text', name: 'body', label: inBoth('Text', 'Text'), rows: 8, maximum: 5000 },
      {
        kind: 'text',
        name: 'persian',
        label: inBoth('Auf Persisch', 'In Persian'),
        lang: 'fa',
        dir: 'rtl',
        rows: 2,
        maximum: 500,
      },
    ],
  },
  {
    title: inBoth('Angaben', 'Details'),
    fields: [
      {
        kind: 'text',
        name: 'day',
        label: inBoth('Tag', 'Day'),
        input: 'date',
        maximum: 10,
        required: true,
      },
      {
        kind: 'text',
        name: 'since',
        label: inBoth('Seit', 'Since'),
        input: 'partial-date',
        maximum: 10,
      },
      {
        kind: 'text',
        name: 'count',
        label: inBoth('Zahl', 'Number'),
        input: 'integer',
        maximum: 9,
      },
      { kind: 'text', name: 'rate', label: inBoth('Satz', 'Rate'), input: 'decimal', maximum: 9 },
      { kind: 'text', name: 'page', label: inBoth('Webseite', 'Page'), input: 'url', maximum: 300 },
      { kind: 'text', name: 'mail', label: inBoth('E-Mail', 'Mail'), input: 'email', maximum: 254 },
      { kind: 'text', name: 'call', label: inBoth('Telefon', 'Phone'), input: 'tel', maximum: 40 },
      {
        kind: 'list',
        name: 'words',
        label: inBoth('Stichwörter', 'Keywords'),
        maximum: 50,
        count: 5,
      },
      {
        kind: 'choice',
        name: 'form',
        label: inBoth('Form', 'Form'),
        options: [
          { value: '', label: inBoth('nicht erhoben', 'not recorded') },
          { value: 'labour', label: inBoth('Arbeit', 'Labour') },
          { value: 'begging', label: inBoth('Betteln', 'Begging') },
        ],
      },
      {
        kind: 'choices',
        name: 'means',
        label: inBoth('Mittel', 'Means'),
        options: [
          { value: 'threat', label: inBoth('Drohung', 'Threat') },
          { value: 'deception', label: inBoth('Täuschung', 'Deception') },
        ],
      },
      {
        kind: 'rows',
        name: 'sources',
        label: inBoth('Quellen', 'Sources'),
        count: 6,
        fields: [
          {
            kind: 'text',
            name: 'name',
            label: inBoth('Name', 'Name'),
            maximum: 100,
            required: true,
          },
          {
            kind: 'text',
            name: 'seen',
            label: inBoth('Gesehen', 'Seen'),
            input: 'date',
            maximum: 10,
          },
        ],
      },
      {
        kind: 'files',
        name: 'files',
        label: inBoth('Dateien', 'Files'),
        accept: ['pdf', 'image'],
        count: 3,
      },
    ],
  },
];

/** The office's texts with a check by a second person, and every kind of field. */
export const textEditable: Editable = {
  kind: 'example-text',
  segment: 'beispieltexte',
  name: inBoth('Beispiel-Texte', 'Example texts'),
  one: inBoth('Beispiel-Text', 'Example text'),
  newOne: inBoth('Neuer Beispiel-Text', 'New example text'),
  weight: 10,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [
    {
      name: 'legal',
      label: inBoth('Rechtliche Prüfung', 'Legal check'),
      statement: inBoth('Gelesen, rechtlich richtig.', 'Read, legally right.'),
      roles: ['reviewer'],
      persons: 1,
      byAuthor: false,
    },
  ],
  withdrawal: 'purge',
  form: async () => sections,
  title: (content) => textOf(content, 'title'),
  ...tableOf('text'),
  check: async (_, { content }) =>
    textOf(content, 'body') === 'widersprüchlich'
      ? [{ field: 'body', message: 'Das widerspricht dem Titel' }]
      : [],
  preview: async (_, content) => (
    <>
      <h1>{textOf(content, 'title')}</h1>
      {textOf(content, 'body')
        .split(/\n+/)
        .map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      <p class="quiet">{listOf(content, 'words').join(', ')}</p>
    </>
  ),
};

/** Without checks and without preview, beside a text that it is translated from. */
export const noteEditable: Editable = {
  kind: 'example-note',
  segment: 'beispielnotizen',
  name: inBoth('Beispiel-Notizen', 'Example notes'),
  one: inBoth('Beispiel-Notiz', 'Example note'),
  newOne: inBoth('Neue Beispiel-Notiz', 'New example note'),
  weight: 20,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [],
  withdrawal: 'keep',
  form: async () => sections.slice(0, 1),
  title: (content) => textOf(content, 'title'),
  ...tableOf('note'),
  source: async () => ({
    label: inBoth('Deutsche Quelle', 'German source'),
    lang: 'de',
    content: { title: 'Quelltitel', body: 'Quelltext\nzweite Zeile' },
  }),
  pages: [
    {
      path: 'beispielnotizen/offen',
      label: inBoth('Offene Beispiel-Notizen', 'Open example notes'),
      roles: ['editor'],
      waiting: async (db) => {
        const { rows } = await sql`
          select from example.text where content ->> 'title' = 'Beispiel-Offene'`.execute(db);
        return rows.length;
      },
    },
  ],
};

const { newOne: _, pages: __, ...ofNotes } = noteEditable;

/** What each organisation has of its own. */
export const entryEditable: Editable = {
  ...ofNotes,
  kind: 'example-entry',
  segment: 'beispieleintraege',
  name: inBoth('Beispiel-Einträge', 'Example entries'),
  one: inBoth('Beispiel-Eintrag', 'Example entry'),
  weight: 30,
  owner: 'organisation',
  editors: ['centre_lead', 'office_lead'],
  ...tableOf('entry'),
  source: async () => null,
};

type Kept = {
  readonly key: string;
  readonly organisationId: string | null;
  readonly content: Content;
};

/** What is public lies in one small table. */
function tableOf(kind: string) {
  return {
    list: async (db, { text, organisationId, limit, offset }) => {
      const { rows } = await sql<Kept & { total: number }>`
        select key, content, count(*) over ()::int as total from example.text
         where kind = ${kind} and content ->> 'title' ilike ${`%${text}%`}
           and (${organisationId}::uuid is null or organisation_id = ${organisationId}::uuid)
         order by key limit ${Math.max(1, limit)} offset ${offset}`.execute(db);
      return {
        total: rows[0]?.total ?? 0,
        found: rows
          .slice(0, limit)
          .map(({ key, content }) => ({ key, title: textOf(content, 'title') })),
      };
    },
    read: async (db, key) => {
      const { rows } = await sql<Kept>`
        select content, organisation_id as "organisationId" from example.text
         where kind = ${kind} and key = ${key}`.execute(db);
      return rows[0] ?? null;
    },
    publish: async (db, { key, thingId, content, organisationId }) => {
      const kept = key ?? thingId;
      await sql`
        insert into example.text (key, kind, organisation_id, content)
        values (${kept}, ${kind}, ${organisationId}::uuid, ${JSON.stringify(content)}::jsonb)
        on conflict (key) do update set content = excluded.content`.execute(db);
      return { key: kept };
    },
    withdraw: async (db, key) => {
      await sql`delete from example.text where key = ${key}`.execute(db);
    },
    address: async (_, key, language) => `/${language}/beispiele/${key}`,
  } satisfies Pick<Editable, 'list' | 'read' | 'publish' | 'withdraw' | 'address'>;
}

/** Puts something public there that the desk has never seen. */
export async function makePublic(
  db: Kysely<unknown>,
  kind: 'text' | 'note' | 'entry',
  { key, organisationId, content }: Kept,
): Promise<void> {
  await sql`
    insert into example.text (key, kind, organisation_id, content)
    values (${key}, ${kind}, ${organisationId}::uuid, ${JSON.stringify(content)}::jsonb)`.execute(
    db,
  );
}
