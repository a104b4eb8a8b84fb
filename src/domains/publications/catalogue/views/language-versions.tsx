import { type Language, tongueOf } from '../../../../platform/i18n/index.ts';
import { safeUrl } from '../../../../platform/ui/index.ts';
import type { LanguageVersion } from '../publication.ts';
import type { ShownPublication } from '../shown-publication.ts';
import { words } from '../words.ts';
import { AccessNote } from './access-note.tsx';
import { fileAddress, fileFacts, pageFacts } from './file-list.tsx';

type LanguageVersionsProps = { readonly shown: ShownPublication; readonly language: Language };

/** In which languages it can be read, and where. */
export function LanguageVersions({ shown, language }: LanguageVersionsProps) {
  const say = words(language);
  const { versions } = shown.publication;
  if (versions.length === 0) return null;
  return (
    <section class="section" aria-labelledby="sprachen">
      <h2 id="sprachen">{say('versions')}</h2>
      <ul class="rows">
        {versions.map((version) => (
          <li class="catalogue-file">
            <Version version={version} shown={shown} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Version({
  version,
  shown: { publication, files },
  language,
}: LanguageVersionsProps & { readonly version: LanguageVersion }) {
  const say = words(language);
  const tongue = tongueOf(version.language);
  const lang = tongue?.lang ?? version.language;
  const file = files.find(({ name }) => name === version.fileName) ?? null;
  const href = file ? fileAddress(file) : safeUrl(version.url);
  const title = version.title || publication.title;
  const facts = [
    ...(file ? fileFacts(file, language) : []),
    ...pageFacts(version.pages, file, language),
    ...(version.accessible === '' ? [] : [say(`accessible.${version.accessible}`)]),
  ];
  return (
    <>
      <p>
        <span class="version-language" lang={lang}>
          {tongue?.name}
        </span>
        {': '}
        {href ? (
          <a
            href={href}
            hreflang={lang}
            lang={lang}
            dir={tongue?.dir}
            type={file?.type}
            rel={file ? undefined : 'external noreferrer'}
          >
            {title}
          </a>
        ) : (
          <span lang={lang}>{title}</span>
        )}
      </p>
      {facts.length > 0 && <p class="quiet small">{facts.join(' · ')}</p>}
      {file && <AccessNote file={file} judged={version.accessible} language={language} />}
    </>
  );
}
