import type { Child } from 'hono/jsx';
import type { Tongue, TongueCode } from '../../i18n/index.ts';
import { QuietHead } from './quiet-head.tsx';
import { QuietHeader } from './quiet-header.tsx';
import { QuietLanguages } from './quiet-languages.tsx';

export type QuietFrameProps = {
  /** The language of the frame; parts of the content may be in another and say so themselves. */
  readonly tongue: Tongue;
  /** The whole title of the document: a neutral word, since it stays in the history and on the tab. */
  readonly title: string;
  readonly texts: QuietTexts;
  /** This page in every language in which it exists, its own included. */
  readonly languages: readonly QuietLanguage[];
  /** The line on top of a demonstration, printed too; null in production. */
  readonly demonstration: Child | null;
  /** Address of an asset by its name. */
  readonly asset: (name: string) => string;
  /** Names of style sheets and of scripts beyond those of every quiet page; scripts are classic ones, so that they also run from a folder. */
  readonly styles?: readonly string[] | undefined;
  readonly scripts?: readonly string[] | undefined;
  /** Where the exit leads; pages that no server of ours answers for name the other site itself. */
  readonly exitHref?: string | undefined;
  /** Content of the robots tag: "noindex". */
  readonly robots?: string | undefined;
  readonly children?: Child;
};

/** What the frame itself says, in the language of the page. */
export type QuietTexts = {
  /** The skip link. */
  readonly skip: string;
  /** The button that leaves. */
  readonly exit: string;
  /** The sentence under it, and the link that explains it. */
  readonly exitNote: string;
  readonly exitMore: string;
  readonly exitMoreHref: string;
  /** Heading of the list of languages. */
  readonly languages: string;
};

export type QuietLanguage = {
  readonly code: TongueCode;
  readonly href: string;
  readonly current: boolean;
};

/**
 * The whole document, without its doctype, for readers who may be watched: no logo, no navigation, a bar with the
 * exit that stays in sight, and the languages at the end. Needs no database.
 */
export function QuietFrame(props: QuietFrameProps) {
  const { tongue, texts, languages, demonstration, exitHref = '/weg', children } = props;
  return (
    <html lang={tongue.lang} dir={tongue.dir}>
      <QuietHead {...props} />
      <body>
        <a class="skip" href="#inhalt">
          {texts.skip}
        </a>
        <QuietHeader {...{ tongue, texts, exitHref, demonstration }} />
        <main id="inhalt" class="wrap" tabindex={-1}>
          {children}
        </main>
        <QuietLanguages heading={texts.languages} languages={languages} />
      </body>
    </html>
  );
}
