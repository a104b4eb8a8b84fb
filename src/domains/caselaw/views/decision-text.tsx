import type { Language } from '../../../platform/i18n/index.ts';
import { Paragraphs } from '../../../platform/ui/index.ts';
import type { Reading, ReadParagraph, ReadPart } from '../reading.ts';
import { words } from '../words.ts';
import { LinkedPieces } from './parts.tsx';

type DecisionTextProps = { readonly reading: Reading; readonly language: Language };

/** The decision's own words, part by part; a sentence where they are not held here. */
export function DecisionText({ reading, language }: DecisionTextProps) {
  const say = words(language);
  if (reading.parts.length === 0) return <p class="section quiet">{say('decision.noText')}</p>;
  return (
    <>
      {language !== 'de' && <p class="section quiet">{say('decision.germanText')}</p>}
      {reading.parts.map((part) => (
        <Part part={part} language={language} />
      ))}
    </>
  );
}

function Part({ part, language }: { readonly part: ReadPart; readonly language: Language }) {
  return (
    <section class="section decision-text" aria-labelledby={part.id} lang="de">
      <h2 id={part.id} lang={language}>
        {words(language)(`part.${part.part}`)}
      </h2>
      <Paragraphs
        language={language}
        paragraphs={part.paragraphs.map((paragraph) => ({
          anchor: paragraph.anchor,
          number: paragraph.number,
          heading: paragraph.heading,
          body: <LinkedPieces pieces={paragraph.pieces} />,
          cite: citeOf(paragraph, language),
        }))}
      />
    </section>
  );
}

function citeOf({ cite }: ReadParagraph, language: Language) {
  if (cite === null) return null;
  return (
    <>
      <span lang={language}>{words(language)('decision.cite')}</span>{' '}
      <span class="citation">{cite}</span>
    </>
  );
}
