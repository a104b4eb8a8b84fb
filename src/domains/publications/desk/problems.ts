import type { Kysely } from 'kysely';
import { bilingualProblems, rowsOf, textOf } from '../../../core/desk/index.ts';
import { systemClock, Temporal, todayOf } from '../../../platform/clock/index.ts';
import type { CheckedDraft, Content, Problem, Row } from '../../../platform/editable.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { embargoOf } from '../press/embargo.ts';
import { unknownFigures } from '../press/figures.ts';
import { words } from '../words.ts';
import { isReadable, isTitleTaken } from './stored-news.ts';

/** What the fields of a piece of news cannot tell alone. */
export async function newsProblems(
  db: Kysely<unknown>,
  { key, content, language }: CheckedDraft,
): Promise<readonly Problem[]> {
  const say = words(language);
  const title = textOf(content, 'titleDe');
  const isUndescribed = (file: Row) => (file.type ?? '').startsWith('image/') && !file.alt;
  return [
    ...(title !== '' && (await isTitleTaken(db, title, key))
      ? [{ field: 'titleDe', message: say('taken') }]
      : []),
    ...bilingualProblems(content, language),
    ...(rowsOf(content, 'files').some(isUndescribed)
      ? [{ field: 'files', message: say('alt') }]
      : []),
    ...(await figureProblems(db, content, language)),
    ...(await embargoProblems(db, key, content, language)),
    ...dayProblems(content, language),
  ];
}

async function figureProblems(
  db: Kysely<unknown>,
  content: Content,
  language: Language,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const field of ['bodyDe', 'bodyEn']) {
    const [name] = await unknownFigures(db, textOf(content, field));
    if (name !== undefined)
      problems.push({ field, message: words(language)('figure.unknown', { name }) });
  }
  return problems;
}

/** What everybody could read already cannot be taken back by an embargo. */
async function embargoProblems(
  db: Kysely<unknown>,
  key: string | null,
  content: Content,
  language: Language,
): Promise<readonly Problem[]> {
  const say = words(language);
  const publicFrom = embargoOf(content);
  if (publicFrom === null) return [];
  if (publicFrom === 'invalid') {
    const field = textOf(content, 'embargoDay') === '' ? 'embargoDay' : 'embargoTime';
    return [{ field, message: say('embargo.half') }];
  }
  const isLater = Temporal.Instant.compare(publicFrom, systemClock()) > 0;
  return isLater && key !== null && (await isReadable(db, key))
    ? [{ field: 'embargoDay', message: say('embargo.late') }]
    : [];
}

/** The day above a text is never one on which nobody could read it. */
function dayProblems(content: Content, language: Language): readonly Problem[] {
  const day = textOf(content, 'publishedOn');
  const publicFrom = embargoOf(content);
  if (day === '' || publicFrom === null || publicFrom === 'invalid') return [];
  return day === todayOf(publicFrom)
    ? []
    : [{ field: 'publishedOn', message: words(language)('day.embargo') }];
}
