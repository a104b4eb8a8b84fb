import { type Kysely, sql } from 'kysely';
import type { Check, Content, Editable } from '../../../platform/editable.ts';
import { formatCourtDate } from '../../../platform/i18n/index.ts';
import { decisionTools, deleteOriginals } from '../intake/index.ts';
import { decisionPath } from '../paths.ts';
import { countOpenPointers } from '../pointers/pointers.ts';
import { queueTitle } from '../pointers/title.ts';
import { countStock } from '../search/index.ts';
import { changedFields, unpublished } from './changes.ts';
import { readContent } from './contents.ts';
import { entered } from './entered.ts';
import { decisionForm } from './form.ts';
import { listDecisions } from './list.ts';
import { decisionPreview } from './preview.tsx';
import { decisionProblems } from './problems.ts';
import { publishDecision } from './publish.ts';
import { listOf, textOf } from './values.ts';
import { withdrawDecision } from './withdraw.ts';
import { both, words } from './words.ts';

/** Decisions at the desk; nothing is public before somebody else checked it, and no text before two read it for names. */
export const decisionEditable: Editable = {
  kind: 'decision',
  segment: 'entscheidungen',
  name: both('name'),
  one: both('one'),
  newOne: both('new'),
  weight: 10,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [legalCheck(), anonymisationCheck()],
  withdrawal: 'purge',
  form: decisionForm,
  title,
  list: listDecisions,
  read: async (db, key) => {
    const content = isId(key) ? await readContent(db, key) : null;
    return content && { content, organisationId: null };
  },
  unpublished,
  isSame: (one, other) => changedFields(one, other).size === 0,
  check: decisionProblems,
  publish: async (db, release) => {
    await deleteOriginals(db, release.thingId);
    return publishDecision(db, release);
  },
  withdraw: async (db, key, thingId) => {
    await deleteOriginals(db, thingId);
    await withdrawDecision(db, key);
  },
  afterwards: ({ db }) => countStock(db),
  address: async (db, key, language) => {
    const slug = isId(key) ? await slugOf(db, key) : null;
    return slug && decisionPath(language, slug);
  },
  preview: decisionPreview,
  styles: ['caselaw.css'],
  tools: decisionTools,
  pages: [
    {
      path: 'hinweise',
      label: queueTitle,
      roles: ['editor', 'office_lead'],
      waiting: countOpenPointers,
    },
  ],
};

function legalCheck(): Check {
  return {
    name: 'legal',
    label: both('check.legal'),
    statement: both('check.legal.statement'),
    roles: ['reviewer', 'office_lead'],
    persons: 1,
    byAuthor: false,
  };
}

function anonymisationCheck(): Check {
  return {
    name: 'anonymisation',
    label: both('check.anonymisation'),
    statement: both('check.anonymisation.statement'),
    roles: ['editor', 'reviewer', 'office_lead'],
    persons: 2,
    byAuthor: true,
    neededFor: hasText,
  };
}

/** Whether anything stands there in which a person could be named at length. */
function hasText(content: Content): boolean {
  const { text, leitsaetze, reasoning, ...more } = entered(content);
  const texts = [
    text,
    ...leitsaetze,
    ...reasoning.map(({ point }) => point),
    more.orientierungssatz,
    more.summaryDe,
    more.summaryEn,
    more.summaryPlain,
    more.practiceNote,
  ];
  return texts.some((one) => one);
}

/** "BGH, 17.01.2023 – 2 StR 87/22", as far as it is entered; court and number are names, the same in every language. */
function title(content: Content): string {
  const date = textOf(content, 'date');
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatCourtDate(date) : date;
  const court = [textOf(content, 'court'), day].filter(Boolean).join(', ');
  const name = [court, listOf(content, 'fileNumbers')[0]].filter(Boolean).join(' – ');
  return name || words('de')('untitled');
}

function isId(key: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key);
}

async function slugOf(db: Kysely<unknown>, id: string): Promise<string | null> {
  const { rows } = await sql<{ slug: string }>`
    select slug from caselaw.decision where id = ${id}`.execute(db);
  return rows[0]?.slug ?? null;
}
