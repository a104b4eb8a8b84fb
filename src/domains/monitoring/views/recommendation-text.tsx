import type { Language } from '../../../platform/i18n/index.ts';
import type { Recommendation } from '../recommendation.ts';

/** What is asked for, in the language of the page where there is a text in it. */
export function RecommendationText({
  one,
  language,
}: {
  readonly one: Pick<Recommendation, 'text'>;
  readonly language: Language;
}) {
  const { text, lang } = textIn(one, language);
  return <span lang={lang === language ? undefined : lang}>{text}</span>;
}

/** The text in a language, else in the other one. */
export function textIn(
  { text: { de, en } }: Pick<Recommendation, 'text'>,
  wanted: Language,
): { readonly text: string; readonly lang: Language } {
  const lang: Language =
    (wanted === 'de' ? de : en) === null ? (de === null ? 'en' : 'de') : wanted;
  return { text: (lang === 'de' ? de : en) ?? '', lang };
}
