import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Citation, NormReference } from '../norms/index.ts';
import { type LinkedPiece, linkedText, type Targets } from './linked-text.ts';

const targets: Targets = {
  norm: ({ law, section }) => (law && section ? `/${law}/${section}` : null),
  decision: (normalised) => (normalised === 'known' ? '/known' : null),
};
const write = (pieces: readonly LinkedPiece[]) =>
  pieces.map(({ text, href }) => (href ? `[${text}](${href})` : text)).join('');

test('a norm and a known decision are links, an unknown decision is text', () => {
  const text = 'Nach § 232a Abs. 1 StGB (BGH NStZ 2014, 453; BGH, 2 StR 1/20).';
  const citations = [
    norm(text, '§ 232a Abs. 1 StGB', ['232a']),
    decision(text, 'BGH NStZ 2014, 453', 'unknown'),
    decision(text, 'BGH, 2 StR 1/20', 'known'),
  ];
  assert.equal(
    write(linkedText(text, citations, targets)),
    'Nach [§ 232a Abs. 1 StGB](/stgb/232a) (BGH NStZ 2014, 453; [BGH, 2 StR 1/20](/known)).',
  );
});

test('each section of a list is a link of its own', () => {
  const text = 'die §§ 232, 232a Abs. 2 und 233 StGB gelten';
  assert.equal(
    write(
      linkedText(
        text,
        [norm(text, '§§ 232, 232a Abs. 2 und 233 StGB', ['232', '232a', '233'])],
        targets,
      ),
    ),
    'die [§§ 232](/stgb/232), [232a](/stgb/232a) Abs. 2 und [233](/stgb/233) StGB gelten',
  );
});

test('whatever the spans, the words stay the same', () => {
  const span = fc.tuple(
    fc.nat(40),
    fc.nat(40),
    fc.boolean(),
    fc.array(fc.constantFrom('1', '12', '2a')),
  );
  fc.assert(
    fc.property(
      fc.stringMatching(/^[12a §]{40}$/),
      fc.array(span, { maxLength: 6 }),
      (text, spans) => {
        const citations = spans.map(([a, b, isNorm, sections]) => {
          const part = text.slice(Math.min(a, b), Math.max(a, b));
          const at = { start: Math.min(a, b), end: Math.max(a, b) };
          return isNorm
            ? { ...norm(text, part, sections), ...at }
            : { ...decision(text, part, 'known'), ...at };
        });
        assert.equal(
          linkedText(text, citations, targets)
            .map((piece) => piece.text)
            .join(''),
          text,
        );
      },
    ),
  );
});

function norm(text: string, part: string, sections: readonly string[]): Citation {
  const norms = sections.map(
    (section): NormReference => ({
      law: 'stgb',
      abbreviation: 'StGB',
      sign: '§',
      section,
      detail: '',
      version: null,
    }),
  );
  return { ...spanOf(text, part), kind: 'norm', norms, normalised: '' };
}

function decision(text: string, part: string, normalised: string): Citation {
  const nothing = {
    court: null,
    type: null,
    date: null,
    fileNumber: null,
    ecli: null,
    reporter: null,
    paragraph: null,
  };
  return { ...spanOf(text, part), kind: 'decision', decision: nothing, normalised };
}

function spanOf(text: string, part: string) {
  const start = text.indexOf(part);
  return { start, end: start + part.length, text: part };
}
