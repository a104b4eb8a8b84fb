import type { Child } from 'hono/jsx';
import type { Language } from '../../i18n/index.ts';
import { words } from '../words.ts';

export type NumberedParagraph = {
  /** "rn-12", unique in the page; null when it has no address. */
  readonly anchor: string | null;
  /** The Randnummer as the court gives it. */
  readonly number: string | null;
  readonly heading: boolean;
  readonly body: Child;
  /** How to cite this paragraph; shown when the address names it. */
  readonly cite?: Child;
};

type ParagraphsProps = {
  readonly paragraphs: readonly NumberedParagraph[];
  readonly language: Language;
};

/** Text in numbered paragraphs; each number hangs in the margin and is the paragraph's address. */
export function Paragraphs({ paragraphs, language }: ParagraphsProps) {
  return (
    <div class="paragraphs">
      {paragraphs.map((paragraph) =>
        paragraph.heading ? (
          <h3 class="paragraph-heading" id={paragraph.anchor ?? undefined}>
            {paragraph.body}
          </h3>
        ) : (
          <Paragraph paragraph={paragraph} language={language} />
        ),
      )}
    </div>
  );
}

function Paragraph(props: { readonly paragraph: NumberedParagraph; readonly language: Language }) {
  const { anchor, number, body, cite } = props.paragraph;
  return (
    <div class="paragraph" id={anchor ?? undefined}>
      {anchor && number && (
        <a
          class="paragraph-number"
          href={`#${anchor}`}
          aria-label={words(props.language)('paragraph', { number })}
        >
          {number}
        </a>
      )}
      <div class="paragraph-body">
        <p>{body}</p>
        {cite && <p class="paragraph-cite">{cite}</p>}
      </div>
    </div>
  );
}
