import type { Language } from '../../../../platform/i18n/index.ts';
import { noBreak } from '../../../../platform/ui/index.ts';
import { nameOfEntry, publicationPath } from '../publication.ts';
import type { Head } from '../shown-publication.ts';
import { langIn } from './publication-item.tsx';

/** Titles with edition and year, as links: editions often have one title. */
export function Heads({
  heads,
  language,
}: {
  readonly heads: readonly Head[];
  readonly language: Language;
}) {
  return (
    <>
      {heads.map(({ slug, title, edition, publishedOn, language: own }, index) => (
        <>
          {index > 0 && '; '}
          <a href={publicationPath(language, slug)} lang={langIn(own, language)}>
            {noBreak(nameOfEntry({ title, edition }))}
          </a>
          , {publishedOn.slice(0, 4)}
        </>
      ))}
    </>
  );
}
