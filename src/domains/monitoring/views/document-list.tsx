import { formatPartialDate, type Language } from '../../../platform/i18n/index.ts';
import { ExternalLink, Unverified } from '../../../platform/ui/index.ts';
import type { Document } from '../monitoring.ts';
import { words } from '../words.ts';

/** Documents with their symbols and where they can be read. */
export function DocumentList({
  documents,
  language,
}: {
  readonly documents: readonly Document[];
  readonly language: Language;
}) {
  const say = words(language);
  if (documents.length === 0) return <p class="quiet">{say('documents.none')}</p>;
  return (
    <ul class="rows">
      {documents.map((document) => (
        <li>
          <p>
            {document.url ? (
              <ExternalLink href={document.url}>{document.title[language]}</ExternalLink>
            ) : (
              document.title[language]
            )}
            <Unverified sourced={document} language={language} />
          </p>
          <p class="quiet small">
            {document.symbol ?? say('document.noSymbol')}
            {document.dated && ` · ${formatPartialDate(document.dated, language)}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
