import type { Kysely } from 'kysely';
import { findEnds, parseEnd } from '../../core/evidence/index.ts';
import type { FoundEnd } from '../../platform/domain.ts';
import { formatDate, type Language } from '../../platform/i18n/index.ts';
import type { Item, OwnStatement, Statement, Topic } from './topic.ts';
import { words } from './words.ts';

/** What a topic gathers, as it stands now; what was withdrawn is left out. */
export async function readStatements(
  db: Kysely<unknown>,
  { items }: Pick<Topic, 'items'>,
  language: Language,
): Promise<readonly Statement[]> {
  const names = items.flatMap(({ end }) => (end === null ? [] : (parseEnd(end) ?? [])));
  const found = await findEnds(db, names, language);
  return items.flatMap((item) => {
    const end = found.get(item.end ?? '');
    const shown = end?.state === 'public' ? end : null;
    if (item.own) return [ownStatement(item, item.own, shown, language)];
    return shown ? [endStatement(item, shown, language)] : [];
  });
}

function ownStatement(
  { part, end }: Item,
  { label, text, on, ...sourced }: OwnStatement,
  found: FoundEnd | null,
  language: Language,
): Statement {
  return {
    ...sourced,
    part,
    end: found && end,
    title: label,
    href: found?.href ?? null,
    note: null,
    text: text[language],
    lang: language,
    standing: null,
    cite: label,
    dated: `${words(language)('as.of')} ${formatDate(on, language)}`,
  };
}

function endStatement({ part, end }: Item, found: FoundEnd, language: Language): Statement {
  const { title, href, note, detail, detailLang, cite, verified, source, sourceUrl, dated } = found;
  return {
    part,
    end,
    title,
    href,
    note,
    text: detail,
    lang: detailLang ?? language,
    standing: found.standing ?? null,
    cite,
    verified,
    source,
    sourceUrl,
    dated,
  };
}
