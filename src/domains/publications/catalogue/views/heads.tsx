import type { Language } from '../../../../platform/i18n/index.ts';
import { noBreak } from '../../../../platform/ui/index.ts';
import { nameOfEntry, publicationPath } from '../publication.ts';
import type { Head } from '../shown-publication.ts';
import { langIn } from './publication-item.tsx';

/** Titles with their edition, as links. */
export function Heads({
  heads,
  language,
}: {
  readonly heads: readonly Head[];
  readonly language: Language;
}) {
  return (
    <>
      {heads.map(({ slug, title, edition, language: own }, index) => (
        <>
          {index > 0 && '; '}
          <a href={publicationPath(language, slug)} lang={langIn(own, language)}>
            {noBreak(nameOfEntry({ title, edition }))}
          </a>
        </>
      ))}
    </>
  );
}
