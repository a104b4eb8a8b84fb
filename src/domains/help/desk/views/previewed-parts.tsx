import type { Child } from 'hono/jsx';
import { standsForSomething } from '../../placeholders.ts';
import type { Reader } from '../../reader.ts';
import { parseBlocks } from '../../texts/document.ts';
import { parseInline, placeholdersOf } from '../../texts/inline.ts';
import type { TextName } from '../../texts/names.ts';
import type { Parts } from '../../texts/parts.ts';
import { Blocks } from '../../views/document-view.tsx';
import { Filled } from '../../views/filled.tsx';

type PreviewedPartsProps = {
  readonly reader: Reader;
  readonly name: TextName;
  readonly parts: Parts;
};

/** A page's parts as they will stand there, or the sentences one below the other. */
export function PreviewedParts({ reader, name, parts }: PreviewedPartsProps) {
  const { lang, dir } = reader.tongue;
  const shown = [...parts].filter(([, text]) => text !== '');
  return (
    <div lang={lang} dir={dir}>
      {name === 'core' ? (
        <ul class="rows">
          {shown.map(([, text]) => (
            <li>
              <Sentence reader={reader} text={text} />
            </li>
          ))}
        </ul>
      ) : (
        shown.map(([part, text]) => <Part reader={reader} part={part} text={text} />)
      )}
    </div>
  );
}

type TextProps = { readonly reader: Reader; readonly text: string };

function Part({ reader, part, text }: TextProps & { readonly part: string }) {
  if (part === 'title')
    return (
      <h2>
        <Sentence reader={reader} text={text} />
      </h2>
    );
  if (part.startsWith('heading.'))
    return (
      <h3>
        <Sentence reader={reader} text={text} />
      </h3>
    );
  return <Running reader={reader} text={text} />;
}

/** As it was typed, while it has marks or placeholders that pages do not know. */
function Running({ reader, text }: TextProps) {
  if (!isReadable(text)) return <p>{text}</p>;
  return <Blocks reader={reader} blocks={parseBlocks(text)} />;
}

function isReadable(text: string): boolean {
  try {
    parseBlocks(text);
  } catch {
    return false;
  }
  return placeholdersOf(parseInline(text)).every(standsForSomething);
}

/** A placeholder that only the program fills, such as {date}, stands as it is written. */
function Sentence({ reader, text }: TextProps) {
  const content = parseInline(text);
  const open = placeholdersOf(content).filter((name) => !standsForSomething(name));
  const values: Record<string, Child> = Object.fromEntries(open.map((name) => [name, `{${name}}`]));
  return <Filled reader={reader} content={content} values={values} />;
}
