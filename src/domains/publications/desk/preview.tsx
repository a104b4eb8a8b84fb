import type { Kysely } from 'kysely';
import { bilingualText, rowsOf, textOf } from '../../../core/desk/index.ts';
import { systemClock, Temporal, todayOf } from '../../../platform/clock/index.ts';
import type { Content } from '../../../platform/editable.ts';
import { formatMoment, type Language } from '../../../platform/i18n/index.ts';
import { Notice } from '../../../platform/ui/index.ts';
import type { NewsFile, NewsItem } from '../news-item.ts';
import { embargoOf } from '../press/embargo.ts';
import { insertFigures } from '../press/figures.ts';
import { NewsPage } from '../views/news-page.tsx';
import { words } from '../words.ts';

/** As it will stand, and until when it waits. */
export async function previewOf(db: Kysely<unknown>, content: Content, language: Language) {
  const item = itemOf(content, language);
  const { text, figures } = await insertFigures(db, item.body, item.language);
  return (
    <>
      {item.publicFrom !== null && (
        <Notice kind="caution" language={language}>
          <p>{words(language)('embargo.until', { moment: momentOf(item.publicFrom, language) })}</p>
        </Notice>
      )}
      <NewsPage
        item={{ ...item, body: text }}
        figures={figures}
        sizes={new Map()}
        contacts={null}
        language={language}
      />
    </>
  );
}

function momentOf(instant: string, language: Language): string {
  return formatMoment(Temporal.Instant.from(instant).epochMilliseconds, language);
}

/** As it will stand; before its day is known, with today's. */
function itemOf(content: Content, language: Language): NewsItem {
  const today = todayOf(systemClock());
  const publicFrom = embargoOf(content);
  return {
    ...bilingualText(content, language),
    id: '',
    slug: '',
    kind: textOf(content, 'kind') === 'press' ? 'press' : 'news',
    publishedOn: textOf(content, 'publishedOn') || today,
    updated: '',
    publicFrom: publicFrom === 'invalid' ? null : (publicFrom?.toString() ?? null),
    files: rowsOf(content, 'files') as unknown as readonly NewsFile[],
  };
}
