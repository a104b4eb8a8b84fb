import type { Language } from '../../../platform/i18n/index.ts';
import { ExternalLink, Tag } from '../../../platform/ui/index.ts';
import type { Sourced } from '../monitoring.ts';
import { words } from '../words.ts';

type Props = { readonly sourced: Sourced; readonly language: Language };

/** "ungeprüft", where nobody has compared a statement with its source yet; else nothing. */
export function Unverified({ sourced, language }: Props) {
  if (sourced.verified) return null;
  return (
    <>
      {' '}
      <Tag>{words(language)('unverified')}</Tag>
    </>
  );
}

/** Where a statement can be read. Sources are named in German. */
export function SourceName({ sourced: { source, sourceUrl } }: Pick<Props, 'sourced'>) {
  return (
    <bdi lang="de">
      {sourceUrl ? <ExternalLink href={sourceUrl}>{source}</ExternalLink> : source}
    </bdi>
  );
}
