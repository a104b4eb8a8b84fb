import type { Language } from '../../../../platform/i18n/index.ts';
import { Passage } from '../../../../platform/ui/index.ts';
import type { FoundPages } from '../found-pages.ts';
import { placeOf } from '../page-hit.ts';
import { words } from '../words.ts';

type PageHitsProps = {
  readonly pages: FoundPages;
  /** Of the publication. */
  readonly title: string;
  /** Whether several PDFs belong to it, so that each is named. */
  readonly isNamed: boolean;
  readonly language: Language;
};

/** "Seite 7: … word …", each a way into the file. */
export function PageHits({ pages: { total, hits }, title, isNamed, language }: PageHitsProps) {
  const say = words(language);
  return (
    <div class="page-hits">
      <ul class="plain-list" aria-label={say('hits', { title })}>
        {hits.map(({ href, passage, lang }) => (
          <li>
            <a href={href}>{say('page', { number: placeOf(href).number })}</a>
            <span class="quiet small">
              {' · '}
              {isNamed ? <bdi>{placeOf(href).name}</bdi> : 'PDF'}
            </span>
            <Passage segments={passage} lang={lang} />
          </li>
        ))}
      </ul>
      {total > hits.length && (
        <p class="quiet small">{say('more', { count: total - hits.length })}</p>
      )}
    </div>
  );
}
