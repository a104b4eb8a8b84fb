import { formatNumber, type Language, tongueOf } from '../../../../platform/i18n/index.ts';
import type { ShownFile, ShownPublication } from '../shown-publication.ts';
import { words } from '../words.ts';
import { AccessNote } from './access-note.tsx';

type FileListProps = { readonly shown: ShownPublication; readonly language: Language };

/** Pictures, and files that are no language version. */
export function FileList({ shown: { publication, files }, language }: FileListProps) {
  const named = new Set(publication.versions.map(({ fileName }) => fileName));
  const rest = files.filter((file) => !isPicture(file) && !named.has(file.name));
  return (
    <>
      {files.filter(isPicture).map((picture) => (
        <img
          class="catalogue-picture"
          src={fileAddress(picture)}
          alt={picture.alt}
          loading="lazy"
        />
      ))}
      {rest.length > 0 && (
        <section class="section" aria-labelledby="dateien">
          <h2 id="dateien">{words(language)('files')}</h2>
          <ul class="rows">
            {rest.map((file) => (
              <li class="catalogue-file">
                <a
                  href={fileAddress(file)}
                  hreflang={tongueOf(file.language)?.lang}
                  type={file.type}
                >
                  <bdi>{file.name}</bdi>
                </a>{' '}
                <span class="quiet small">
                  {[
                    ...fileFacts(file, language),
                    ...pageFacts('', file, language),
                    tongueOf(file.language)?.name,
                  ].join(' · ')}
                </span>
                <AccessNote file={file} judged="" language={language} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** "200 Seiten": as somebody entered it, else as a program counted. */
export function pageFacts(
  entered: string,
  file: Pick<ShownFile, 'access'> | null,
  language: Language,
): readonly string[] {
  const count = entered === '' ? (file?.access?.pages ?? 0) : Number(entered);
  return count === 0 ? [] : [words(language)('pages', { count })];
}

export function fileAddress({ file, name }: Pick<ShownFile, 'file' | 'name'>): string {
  return `/dateien/${file}/${encodeURIComponent(name)}`;
}

/** "PDF", "1,2 MB". */
export function fileFacts(
  { type, size }: Pick<ShownFile, 'type' | 'size'>,
  language: Language,
): readonly string[] {
  const kind = type.replace(/^[a-z]+\//, '').toUpperCase();
  if (size === null) return [kind];
  const isLarge = size >= 1_000_000;
  const number = formatNumber(
    isLarge ? Math.round(size / 100_000) / 10 : Math.ceil(size / 1000),
    language,
  );
  return [kind, `${number}\u00a0${isLarge ? 'MB' : 'kB'}`];
}

function isPicture({ type }: ShownFile): boolean {
  return type.startsWith('image/');
}
