import type { PdfAccess } from '../../../platform/files/read/index.ts';
import { formatPartialDate, type Language } from '../../../platform/i18n/index.ts';
import type { CitedNorm, EnteredFile, Entry, Publication } from './publication.ts';
import type { Warning } from './warning.ts';

/** A publication with everything that its page tells. */
export type ShownPublication = {
  readonly publication: Publication;
  /** null: nobody has published it yet. */
  readonly address: string | null;
  readonly replacedBy: readonly Head[];
  readonly replaces: readonly Head[];
  readonly related: readonly Head[];
  readonly warnings: readonly Warning[];
  readonly about: readonly { readonly title: string; readonly href: string }[];
  readonly files: readonly ShownFile[];
};

/** What a list tells of one. */
export type Head = Pick<
  Publication,
  'slug' | 'type' | 'language' | 'title' | 'edition' | 'publishedOn'
>;

/** In the list of the catalogue. */
export type ListedPublication = {
  readonly publication: Publication;
  readonly isReplaced: boolean;
  readonly warnings: readonly Warning[];
};

export type ShownFile = EnteredFile & {
  readonly language: Entry['language'];
  /** Bytes; null: not known before it is published. */
  readonly size: number | null;
  /** What a screen reader finds in a PDF; null: nothing has looked. */
  readonly access: PdfAccess | null;
};

export type TitleIn = { readonly text: string; readonly lang: Entry['language'] };

/** The title in the language of the page where a language version has one, else its own. */
export function titleIn(
  { title, language: own, versions }: Pick<Entry, 'title' | 'language' | 'versions'>,
  language: Language,
): TitleIn {
  const version = versions.find((one) => one.language === language && one.title !== '');
  return own === language || !version
    ? { text: title, lang: own }
    : { text: version.title, lang: language };
}

/** In the language of the page where it exists; null where there is none. */
export function abstractIn({ abstract }: Pick<Entry, 'abstract'>, language: Language) {
  const other = language === 'de' ? 'en' : 'de';
  const lang = abstract[language] !== '' ? language : other;
  return abstract[lang] === '' ? null : { text: abstract[lang], lang };
}

/** Each citation as it was typed, with the norms that it names. */
export function citationsOf(norms: readonly CitedNorm[]): readonly (readonly CitedNorm[])[] {
  const typed = [...new Set(norms.map(({ raw }) => raw))];
  return typed.map((raw) => norms.filter((one) => one.raw === raw));
}

/** "17. Oktober 2025", "Oktober 2025"; '' in a draft that has none yet. */
export function dateText(date: string, language: Language): string {
  return date === '' ? '' : formatPartialDate(date, language);
}
