import { type Kysely, sql } from 'kysely';
import type { Field, Section } from '../../../platform/editable.ts';
import { areas, bases, treatments } from '../decision.ts';
import { types } from './coding.ts';
import { choice, coded, codedOnPages, list, notRecorded, rows, text, yesOrNo } from './fields.ts';
import { codingFields, type OwnCodes, outcomeFields } from './form-coding.ts';
import { both, type Word } from './words.ts';

/** Everything that is recorded of a decision (../shared/research/domain.md 9.4), part by part. */
export async function decisionForm(
  db: Kysely<unknown>,
  key: string | null,
): Promise<readonly Section[]> {
  const courts = await courtNames(db);
  const own = await ownCodes(db, key);
  return [
    section('section.decision', decisionFields(courts)),
    section('section.norms', [list('norms', 300, 500, { hintWord: 'hint.norms' })]),
    section('section.content', contentFields),
    section('section.coding', codingFields(own)),
    section('section.outcome', outcomeFields),
    section('section.text', [
      text('text', 2_000_000, { rows: 30, hintWord: 'hint.text', lang: 'de' }),
    ]),
    section('section.links', linkFields),
    section('section.source', sourceFields),
  ];
}

function section(title: Word, fields: readonly Field[]): Section {
  return { title: both(title), fields };
}

function decisionFields(courts: readonly string[]): Field[] {
  return [
    text('court', 200, { required: true, hintWord: 'hint.court', suggestions: courts }),
    text('chamber', 200, { hintWord: 'hint.chamber' }),
    text('type', 100, { required: true, hintWord: 'hint.type', suggestions: types }),
    text('date', 10, { required: true, input: 'date' }),
    list('fileNumbers', 100, 50, { required: true, hintWord: 'hint.fileNumbers' }),
    text('ecli', 60),
    choice('area', [notRecorded, ...codedOnPages('area', areas)]),
    choice('final', yesOrNo),
  ];
}

const summary = { rows: 8, hintWord: 'hint.summary' } as const;

const contentFields: readonly Field[] = [
  text('title', 600, { hintWord: 'hint.title', lang: 'de' }),
  rows('leitsaetze', [{ ...text('leitsatz', 5000, { rows: 4, lang: 'de' }), name: 'text' }], 40, {
    hintWord: 'hint.leitsaetze',
  }),
  text('orientierungssatz', 20_000, { rows: 4, hintWord: 'hint.orientierungssatz', lang: 'de' }),
  list('keywords', 500, 200),
  text('summaryDe', 20_000, { ...summary, lang: 'de' }),
  text('summaryEn', 20_000, { ...summary, lang: 'en' }),
  text('summaryPlain', 20_000, { ...summary, lang: 'de' }),
  text('practiceNote', 20_000, { rows: 4, hintWord: 'hint.practiceNote', lang: 'de' }),
  rows('reasoning', [text('point', 2000, { rows: 2, lang: 'de' }), text('where', 40)], 40),
];

const linkFields: readonly Field[] = [
  rows(
    'instances',
    [
      {
        ...choice('instance', [notRecorded, ...coded('instance', ['previous', 'later'])]),
        name: 'relation',
      },
      { ...text('instanceCourt', 200), name: 'court' },
      { ...text('instanceDate', 10, { input: 'date' }), name: 'date' },
      { ...text('instanceNumber', 100), name: 'fileNumber' },
    ],
    20,
  ),
  rows(
    'treatments',
    [
      {
        ...choice('treatment', [notRecorded, ...coded('treatment', treatments)]),
        name: 'relation',
      },
      { ...text('treated', 300), name: 'decision' },
      text('where', 40),
    ],
    40,
    { hintWord: 'hint.treatments' },
  ),
];

const sourceFields: readonly Field[] = [
  choice('basis', codedOnPages('basis', bases), { required: true }),
  text('source', 300, { required: true, hintWord: 'hint.source' }),
  text('sourceUrl', 2000, { input: 'url' }),
  text('licence', 300, { hintWord: 'hint.licence', suggestions: ['§ 5 UrhG (amtliches Werk)'] }),
  text('receivedFrom', 500, { hintWord: 'hint.receivedFrom' }),
  list('publishedElsewhere', 200, 50, { hintWord: 'hint.publishedElsewhere' }),
];

async function courtNames(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select short_name as name from caselaw.court order by level desc, short_name`.execute(db);
  return rows.map(({ name }) => name);
}

/** What imports wrote in their own words may stay. */
async function ownCodes(db: Kysely<unknown>, key: string | null): Promise<OwnCodes> {
  const { rows } = await sql<OwnCodes>`
    select purposes, array_remove(array[sector], null) as sectors
      from caselaw.decision where id = ${key}::uuid`.execute(db);
  return rows[0] ?? { purposes: [], sectors: [] };
}
