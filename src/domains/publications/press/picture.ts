import type { Language } from '../../../platform/i18n/index.ts';

type Texts = Readonly<Record<Language, string>>;

/** A picture that the press may print; English '' where there is German only. */
export type Picture = {
  /** UUID. */
  readonly id: string;
  readonly title: Texts;
  readonly photographer: string;
  /** What may be done with it. */
  readonly rights: Texts;
  /** ISO 8601, as exact as it is known; '': not known. */
  readonly takenOn: string;
  /** SHA-256, hexadecimal. */
  readonly file: string;
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** What it shows. */
  readonly alt: Texts;
};

/** With the bytes of its file; null: not known before it is published. */
export type ShownPicture = Picture & { readonly size: number | null };

/** The text in the language, or German where there is no other, and that language. */
export function textIn(texts: Texts, language: Language): { text: string; lang: Language } {
  return texts[language] === ''
    ? { text: texts.de, lang: 'de' }
    : { text: texts[language], lang: language };
}

/** Its place on the press page. */
export function pictureAnchor({ id }: Pick<Picture, 'id'>): string {
  return `bild-${id}`;
}
