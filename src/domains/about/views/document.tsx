import type { Child } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/index.ts';
import { noBreak, WithAside } from '../../../platform/ui/index.ts';
import { words } from '../words.ts';

export type Section = { readonly id: string; readonly title: string; readonly body: Child };

type DocumentProps = {
  readonly language: Language;
  readonly title: string;
  readonly lead?: Child;
  readonly sections: readonly Section[];
  /** Below the last section: a source, a date. */
  readonly end?: string;
};

/** A text in sections, with its table of contents beside it where there is room. */
export function Document({ language, title, lead, sections, end }: DocumentProps) {
  const contents = words(language)('document.contents');
  return (
    <>
      <h1>{title}</h1>
      {lead && <div class="lead">{lead}</div>}
      <WithAside name={contents} aside={<Contents title={contents} sections={sections} />}>
        {sections.map(({ id, title: heading, body }) => (
          <section class="section" aria-labelledby={id}>
            <h2 id={id}>{heading}</h2>
            {body}
          </section>
        ))}
        {end && <p class="section small quiet">{noBreak(end)}</p>}
      </WithAside>
    </>
  );
}

/** A paragraph at reading width. */
export function Paragraph({ text }: { readonly text: string }) {
  return <p class="measure">{noBreak(text)}</p>;
}

export function List({ items }: { readonly items: readonly Child[] }) {
  return (
    <ul class="measure">
      {items.map((item) => (
        <li>{typeof item === 'string' ? noBreak(item) : item}</li>
      ))}
    </ul>
  );
}

function Contents({
  title,
  sections,
}: {
  readonly title: string;
  readonly sections: readonly Section[];
}) {
  return (
    <div class="aside-wide">
      <h2>{title}</h2>
      <ul>
        {sections.map(({ id, title: heading }) => (
          <li>
            <a href={`#${id}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
