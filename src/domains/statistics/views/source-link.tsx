import { sourceIn } from '../../../core/evidence/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { SourceName } from '../../../platform/ui/index.ts';
import type { Source } from '../figure.ts';

/** Where a figure was read. */
export function SourceLink({
  source: { title, url },
  language,
}: {
  readonly source: Source;
  readonly language: Language;
}) {
  return <SourceName sourced={sourceIn({ source: title, sourceUrl: url }, language)} />;
}
