import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import { noBreak } from '../../../platform/ui/index.ts';
import type { NormText } from '../norm.ts';
import { words } from '../words.ts';

type StatuteTextProps = {
  readonly text: NormText | null;
  /** Shown when it is asked for: what comes before says what the text is about. */
  readonly folded: boolean;
  readonly language: Language;
};

/** The imported text with the edition it was taken from; a sentence where there is none. */
export function StatuteText({ text, folded, language }: StatuteTextProps) {
  const say = words(language);
  if (!text) return <p class="quiet">{say('section.noText')}</p>;
  if (!folded) return <Body text={text} language={language} />;
  return (
    <details class="folded-text">
      <summary>
        {say('section.textIn', { language: languageName(text.language, language) })}
      </summary>
      <Body text={text} language={language} />
    </details>
  );
}

function Body({ text, language }: { readonly text: NormText; readonly language: Language }) {
  const say = words(language);
  const { asOf, source } = text;
  return (
    <>
      <div class="measure statute" lang={text.language}>
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

function languageName(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
}
