import type { Child } from 'hono/jsx';
import { Phone } from '../../../platform/ui/index.ts';
import { lineNumber } from '../help-lines.ts';
import { pageName, type Reader } from '../reader.ts';
import { termOf } from '../rights.ts';
import { type Inline, parseInline } from '../texts/inline.ts';
import { sentence } from '../texts/say.ts';

type Values = Readonly<Record<string, Child>>;

type SentenceProps = { readonly reader: Reader; readonly name: string; readonly values?: Values };

/** A core sentence; numbers in it are links to call. */
export function Sentence({ reader, name, values = {} }: SentenceProps) {
  return (
    <Filled reader={reader} content={parseInline(sentence(reader.core, name))} values={values} />
  );
}

type FilledProps = {
  readonly reader: Reader;
  readonly content: readonly Inline[];
  readonly values?: Values;
};

/** Text with its placeholders filled: numbers, links to other pages, terms and statutes from data. */
export function Filled({ reader, content, values = {} }: FilledProps) {
  return (
    <>
      {content.map((piece) => {
        if (piece.kind === 'text') return piece.text;
        if (piece.kind === 'strong')
          return (
            <strong>
              <Filled reader={reader} content={piece.content} values={values} />
            </strong>
          );
        return values[piece.name] ?? <Placeholder reader={reader} name={piece.name} />;
      })}
    </>
  );
}

function Placeholder({ reader, name }: { readonly reader: Reader; readonly name: string }) {
  if (name.startsWith('link.')) return <PageLink reader={reader} page={name.slice(5)} />;
  const number = lineNumber(name);
  if (number !== null) return <Phone number={number} />;
  const term = termOf(name);
  if (term.kind === 'number') return term.text;
  return (
    <bdi lang="de" dir="ltr">
      {term.text}
    </bdi>
  );
}

/** A link to a help page under the page's own name. */
export function PageLink({ reader, page }: { readonly reader: Reader; readonly page: string }) {
  return <a href={reader.link(page)}>{pageName(reader, page)}</a>;
}
