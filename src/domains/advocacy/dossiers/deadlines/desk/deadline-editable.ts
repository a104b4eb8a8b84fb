import { type Kysely, sql } from 'kysely';
import { freeSlug } from '../../../../../core/accounts/index.ts';
import { secondReading, textOf } from '../../../../../core/desk/index.ts';
import { systemClock, todayOf } from '../../../../../platform/clock/index.ts';
import type {
  CheckedDraft,
  Content,
  Editable,
  Listed,
  Problem,
  Row,
  Section,
  Wanted,
} from '../../../../../platform/editable.ts';
import { formatPartialDate } from '../../../../../platform/i18n/index.ts';
import { listBodies } from '../../../../monitoring/index.ts';
import { choice, textsFor } from '../../desk/fields.ts';
import { listDossiers } from '../../dossiers.ts';
import { words } from '../../words.ts';
import { deadlinesPath, type OwnDeadline } from '../deadline.ts';
import { findOwnDeadline, listOwnDeadlines } from '../deadlines.ts';
import { dueDeadlines } from '../due-deadlines.ts';
import { noteDeadlines } from '../noted-events.ts';
import { removeDeadline, writeDeadline } from '../stored-deadlines.ts';
import { deadlineFields, deadlineOfRow, rowOfDeadline } from './fields.ts';
import { dayProblem } from './problems.ts';

/** Deadlines that are entered alone; the key stays, for calendars. */
export const deadlineEditable: Editable = {
  kind: 'deadline',
  segment: 'fristen',
  name: textsFor('radar.entered'),
  one: textsFor('radar.one'),
  newOne: textsFor('radar.new'),
  weight: 63,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  withdrawal: 'keep',
  form,
  title: (content) => textOf(content, 'titleDe'),
  list: listPublished,
  read: async (db, key) => {
    const deadline = await findOwnDeadline(db, key);
    return deadline && { content: contentOfDeadline(deadline), organisationId: null };
  },
  check: problemsOf,
  publish: async (db, { key, content, at }) => {
    const used = new Set((await listOwnDeadlines(db)).map(({ slug }) => slug));
    const slug = key ?? freeSlug(textOf(content, 'titleDe'), used);
    await writeDeadline(db, deadlineOf(content, slug), { at, isNew: key === null });
    return { key: slug };
  },
  withdraw: removeDeadline,
  afterwards: ({ db, clock }) => noteDeadlines(db, clock()),
  address: async (_db, _key, language) => deadlinesPath(language),
  due: dueDeadlines,
};

export function contentOfDeadline(deadline: OwnDeadline): Content {
  return {
    ...rowOfDeadline(deadline),
    dossier: deadline.dossier ?? '',
    body: deadline.body ?? '',
  };
}

function deadlineOf(content: Content, slug: string): OwnDeadline {
  return {
    slug,
    ...deadlineOfRow(content as Row),
    dossier: textOf(content, 'dossier') || null,
    body: textOf(content, 'body') || null,
  };
}

async function form(db: Kysely<unknown>): Promise<readonly Section[]> {
  const dossiers = (await listDossiers(db)).map(({ slug, title }) => ({
    value: slug,
    label: title,
  }));
  const bodies = (await listBodies(db)).map(({ id, short }) => ({ value: id, label: short }));
  return [
    {
      title: textsFor('radar.one'),
      fields: [
        ...deadlineFields(),
        choice('dossier', dossiers, 'field.none'),
        choice('body', bodies, 'field.none'),
      ],
    },
  ];
}

async function problemsOf(
  db: Kysely<unknown>,
  { key, content, language }: CheckedDraft,
): Promise<readonly Problem[]> {
  const deadline = deadlineOf(content, key ?? '');
  const before = key === null ? null : ((await findOwnDeadline(db, key))?.on ?? null);
  const message = dayProblem({ deadline, before, today: todayOf(systemClock()) }, language);
  const { dossier } = deadline;
  const isUnknown =
    dossier !== null && !(await listDossiers(db)).some(({ slug }) => slug === dossier);
  return [
    ...(message === null ? [] : [{ field: 'on', message }]),
    ...(isUnknown
      ? [{ field: 'dossier', message: words(language)('problem.unknown', { name: dossier }) }]
      : []),
  ];
}

async function listPublished(db: Kysely<unknown>, wanted: Wanted): Promise<Listed> {
  const { rows } = await sql<{ key: string; on: string; title: string; total: number }>`
    select slug as key, falls_on as "on", title_de as title, count(*) over ()::integer as total
      from advocacy.deadline
     where strpos(lower(title_de || ' ' || title_en), lower(${wanted.text})) > 0
     order by falls_on desc, slug
     limit ${wanted.limit} offset ${wanted.offset}`.execute(db);
  const found = rows.map(({ key, on, title }) => ({
    key,
    title: `${title} (${formatPartialDate(on, 'de')})`,
  }));
  return { total: rows[0]?.total ?? 0, found };
}
