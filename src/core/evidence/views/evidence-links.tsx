import type { Language } from '../../../platform/i18n/index.ts';
import { Tag } from '../../../platform/ui/index.ts';
import type { ShownLink } from '../link.ts';
import { words } from '../words.ts';

type EvidenceLinksProps = { readonly links: readonly ShownLink[]; readonly language: Language };

/** What the network links a thing with, in words for the direction in which one reads; nothing where there is no link. */
export function EvidenceLinks({ links, language }: EvidenceLinksProps) {
  const say = words(language);
  if (links.length === 0) return null;
  return (
    <section class="section" aria-labelledby="verknuepft">
      <h2 id="verknuepft">{say('links.title')}</h2>
      <ul class="rows">
        {links.map(({ kind, isFrom, other, sentence, lang }) => (
          <li>
            <p class="quiet small">
              {kind === 'gathers' ? say('to.gathers') : say(`${isFrom ? 'from' : 'to'}.${kind}`)}:{' '}
              {other.label}
            </p>
            <p>
              <a href={other.href}>{other.title}</a>
              {other.note && (
                <>
                  {' '}
                  <Tag>{other.note}</Tag>
                </>
              )}
              {!other.verified && (
                <>
                  {' '}
                  <Tag>{say('unverified')}</Tag>
                </>
              )}
            </p>
            {sentence !== '' && (
              <p class="measure" lang={lang === language ? undefined : lang}>
                {sentence}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
