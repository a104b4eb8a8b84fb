import type { Child } from 'hono/jsx';
import { tongueOf } from '../../../platform/i18n/index.ts';
import { type Reader, readingIn } from '../reader.ts';
import type { Document } from '../texts/document.ts';
import type { Edition } from '../texts/edition.ts';
import { Filled } from './filled.tsx';
import { HelpFrame } from './help-frame.tsx';
import { MarkLine } from './mark-line.tsx';

/** What stands below a text's title, in the language of that text; its headings are of this level. */
export type TextBody = (reader: Reader, document: Document, level: 2 | 3) => Child;

type TextPageProps = {
  readonly reader: Reader;
  readonly page: string;
  readonly edition: Edition;
  /** The text in each language of the edition, in its order. */
  readonly documents: readonly Document[];
  readonly body: TextBody;
  /** In the reader's language, below the text. */
  readonly after?: Child;
};

/** A page of text: in the reader's language, or in English and German with the sentence why. */
export function TextPage({ reader, page, edition, documents, body, after }: TextPageProps) {
  const whole = !edition.unchecked;
  return (
    <HelpFrame reader={reader} page={page}>
      {!whole && (
        <>
          <h1>{reader.say(`page.${page.split('/')[0]}`)}</h1>
          <div class="notice">
            <p>{reader.say('unchecked')}</p>
          </div>
        </>
      )}
      {edition.parts.map(({ code, mark }, place) => {
        const document = documents[place]!;
        const { lang, dir } = tongueOf(code)!;
        const inside = readingIn(reader, code);
        const title = <Filled reader={inside} content={document.title} />;
        const content = (
          <>
            {whole ? <h1>{title}</h1> : <h2>{title}</h2>}
            <MarkLine reader={inside} mark={mark} />
            {body(inside, document, whole ? 2 : 3)}
          </>
        );
        return whole ? content : <article {...{ lang, dir }}>{content}</article>;
      })}
      {after}
    </HelpFrame>
  );
}
