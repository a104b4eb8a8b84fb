import type { Language } from '../../i18n/index.ts';
import { ExternalLink } from '../text/external-link.tsx';
import { words } from '../words.ts';
import { Tag } from './tag.tsx';

type UnverifiedProps = {
  readonly sourced: { readonly verified: boolean };
  readonly language: Language;
};

/** "ungeprüft", where nobody has compared a statement with its source yet; else nothing. */
export function Unverified({ sourced, language }: UnverifiedProps) {
  if (sourced.verified) return null;
  return (
    <>
      {' '}
      <Tag>{words(language)('unverified')}</Tag>
    </>
  );
}

type SourceNameProps = {
  readonly sourced: {
    readonly source: string;
    readonly sourceUrl: string | null;
    /** BCP 47, of the name; absent: German, as sources are named. */
    readonly lang?: string;
  };
};

/** Where a statement can be read. */
export function SourceName({ sourced: { source, sourceUrl, lang = 'de' } }: SourceNameProps) {
  return (
    <bdi lang={lang}>
      {sourceUrl ? <ExternalLink href={sourceUrl}>{source}</ExternalLink> : source}
    </bdi>
  );
}
