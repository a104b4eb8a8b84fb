import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import { noBreak } from '../../../platform/ui/index.ts';
import type { NormText } from '../norm.ts';
import { words } from '../words.ts';

type StatuteTextProps = { readonly text: NormText | null; readonly language: Language };

/** The imported text with the edition it was taken from; a sentence where there is none. */
export function StatuteText({ text, language }: StatuteTextProps) {
  const say = words(language);
  if (!text) return <p class="quiet">{say('section.noText')}</p>;
  const { asOf, source } = text;
  return (
    <>
      <div class="measure statute" lang="de">
        {text.body.split(/\n+/).map((line) => (
          <p>{noBreak(line)}</p>
        ))}
      </div>
      <p class="quiet small">
        {asOf
          ? say('section.textSourceAsOf', { date: formatDate(asOf, language), source })
          : say('section.textSource', { source })}
      </p>
    </>
  );
}
