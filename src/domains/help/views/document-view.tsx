import type { Child } from 'hono/jsx';
import type { Reader } from '../reader.ts';
import type { Block, Section } from '../texts/document.ts';
import { Filled } from './filled.tsx';

type BlocksProps = { readonly reader: Reader; readonly blocks: readonly Block[] };

export function Blocks({ reader, blocks }: BlocksProps) {
  return (
    <>
      {blocks.map((block) =>
        block.kind === 'paragraph' ? (
          <p>
            <Filled reader={reader} content={block.content} />
          </p>
        ) : (
          <ul>
            {block.items.map((item) => (
              <li>
                <Filled reader={reader} content={item} />
              </li>
            ))}
          </ul>
        ),
      )}
    </>
  );
}

type SectionsProps = {
  readonly reader: Reader;
  readonly sections: readonly Section[];
  readonly level: 2 | 3;
  /** What stands below a section. */
  readonly after?: (section: Section) => Child;
};

/** Sections one below the other, each with its heading. */
export function Sections({ reader, sections, level, after }: SectionsProps) {
  return (
    <>
      {sections.map((section) => (
        <section>
          <Heading level={level}>
            <Filled reader={reader} content={section.heading} />
          </Heading>
          <Blocks reader={reader} blocks={section.blocks} />
          {after?.(section)}
        </section>
      ))}
    </>
  );
}

function Heading({ level, children }: { readonly level: 2 | 3; readonly children: Child }) {
  return level === 2 ? <h2>{children}</h2> : <h3>{children}</h3>;
}

/** Questions to open, with what each may mean: nothing is sent, nothing is kept. */
export function Questions({ reader, sections }: Omit<SectionsProps, 'level' | 'after'>) {
  return (
    <>
      {sections.map((section) => (
        <details>
          <summary>
            <Filled reader={reader} content={section.heading} />
          </summary>
          <Blocks reader={reader} blocks={section.blocks} />
        </details>
      ))}
    </>
  );
}
