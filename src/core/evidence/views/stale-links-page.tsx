import type { Language } from '../../../platform/i18n/index.ts';
import { EmptyState } from '../../../platform/ui/index.ts';
import type { IncompletePage, StaleLink } from '../link.ts';
import { words } from '../words.ts';

type StaleLinksPageProps = {
  readonly links: readonly StaleLink[];
  readonly pages: readonly IncompletePage[];
  /** Of links at the desk. */
  readonly base: string;
  readonly language: Language;
};

/** Links whose ends are gone or say something else by now, and pages from which something has disappeared. */
export function StaleLinksPage({ links, pages, base, language }: StaleLinksPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('review.title')}</h1>
      <p class="measure">{say('review.lead')}</p>
      {links.length === 0 ? (
        <EmptyState title={say('review.none')} />
      ) : (
        <ul class="rows">
          {links.map((link) => (
            <li>
              <p>{link.sentence}</p>
              <ul>
                {link.ends.map(({ name, label, title, href, state, note }) => (
                  <li>
                    <strong>{say(`review.${state}`)}:</strong> {label}{' '}
                    {href ? <a href={href}>{title}</a> : <code>{name}</code>}
                    {note && ` (${note})`}
                  </li>
                ))}
              </ul>
              <p class="small">
                <a href={`${base}?q=${encodeURIComponent(link.name)}`}>{say('review.open')}</a>
              </p>
            </li>
          ))}
        </ul>
      )}
      {pages.length > 0 && <IncompletePages pages={pages} language={language} />}
    </>
  );
}

function IncompletePages({ pages, language }: Pick<StaleLinksPageProps, 'pages' | 'language'>) {
  const say = words(language);
  return (
    <section class="section">
      <h2>{say('incomplete.title')}</h2>
      <p class="measure">{say('incomplete.lead')}</p>
      <ul class="rows">
        {pages.map(({ label, title, href, missing }) => (
          <li>
            <p>
              {label}: <a href={href}>{title}</a>
            </p>
            <ul>
              {missing.map((name) => (
                <li>
                  <strong>{say('review.gone')}:</strong> <code>{name}</code>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
