import type { Language } from '../../../platform/i18n/index.ts';
import { EmptyState } from '../../../platform/ui/index.ts';
import type { StaleLink } from '../link.ts';
import { words } from '../words.ts';

type StaleLinksPageProps = {
  readonly links: readonly StaleLink[];
  /** Of links at the desk. */
  readonly base: string;
  readonly language: Language;
};

/** Links whose ends are gone or say something else by now. */
export function StaleLinksPage({ links, base, language }: StaleLinksPageProps) {
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
    </>
  );
}
