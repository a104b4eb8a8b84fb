import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PdfPage, Piece } from './pdf-lines.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';

const left = 70;
/** Points for one sign of 11 points. */
const sign = 5;
const lineHeight = 16;

const piece = (text: string, y: number, x = left, size = 11): Piece => ({
  text,
  x,
  y,
  width: text.length * sign * (size / 11),
  size,
  upright: true,
});

/** Lines from the top; an empty one leaves room; [text, number] has a number in the right margin. */
function pageOf(
  lines: readonly (string | readonly [string, string])[],
  head: string | null = null,
  foot: string | null = null,
): PdfPage {
  const pieces = lines.flatMap((line, index) => {
    const y = 720 - index * lineHeight;
    const [text, number] = typeof line === 'string' ? [line, null] : line;
    if (text === '') return [];
    return number === null ? [piece(text, y)] : [piece(text, y), piece(number, y, 520, 9)];
  });
  if (head) pieces.unshift(piece(head, 800));
  if (foot) pieces.push(piece(foot, 40, 280));
  return { height: 842, pieces };
}

const full = 'Der Senat hält an seiner Auffassung fest und verweist auf die Gründe des Land-';
const next = 'gerichts, das die Zwangslage und die Hilflosigkeit der Zeugin rechtsfehlerfrei';
const end = 'festgestellt hat.';

test('lines are joined, and words that were divided are whole again', () => {
  assert.deepEqual(paragraphsOf([pageOf([full, next, end])]), [
    'Der Senat hält an seiner Auffassung fest und verweist auf die Gründe des Landgerichts, das die Zwangslage und die Hilflosigkeit der Zeugin rechtsfehlerfrei festgestellt hat.',
  ]);
});

test('hyphens that belong to a word stay', () => {
  const wide = 'Es geht um Menschenhandel zum Zweck der Ausbeutung nach dem geltenden ';
  assert.deepEqual(
    paragraphsOf([
      pageOf([
        `${wide}Zwangs-`,
        'und Ausbeutungsrecht, wie es in Deutschland und in der Union gilt, und EU-',
        'Recht, soweit es nach der Richtlinie 2011/36/EU der Auslegung offen steht.',
      ]),
    ]),
    [
      `${wide}Zwangs- und Ausbeutungsrecht, wie es in Deutschland und in der Union gilt, und EU-Recht, soweit es nach der Richtlinie 2011/36/EU der Auslegung offen steht.`,
    ],
  );
});

test('a Randnummer in the right margin begins a paragraph and stands first', () => {
  const lines = [[full, '1'] as const, next, end, [full, '2'] as const, next, next] as const;
  const found = paragraphsOf([pageOf(lines)]);
  assert.equal(found.length, 2);
  assert.match(found[0] ?? '', /^1 Der Senat .* festgestellt hat\.$/);
  assert.match(found[1] ?? '', /^2 Der Senat /);
});

test('a number at the end of a line of text is no Randnummer', () => {
  const wide = 'Die Richtlinie ist in der Fassung anzuwenden, die sie durch das Gesetz vom Mai ';
  const found = paragraphsOf([pageOf([`${wide}2024`, 'erhalten hat.'])]);
  assert.deepEqual(found, [`${wide}2024 erhalten hat.`]);
});

test('a paragraph ends where the next word would have fitted, and at an empty line', () => {
  const found = paragraphsOf([pageOf([full, next, end, full, next, next, '', full, next])]);
  assert.equal(found.length, 3);
  assert.ok(found.every((text) => text.startsWith('Der Senat')));
});

test('heads, page numbers and feet go; a paragraph goes on behind them', () => {
  const head = '2 StR 1/26 Beispiel-Gericht';
  const pages = [1, 2, 3].map((number) => pageOf([full, next, next, next], head, `- ${number} -`));
  const found = paragraphsOf(pages);
  assert.ok(!found.join(' ').includes('Beispiel-Gericht'), found.join('\n'));
  assert.doesNotMatch(found.join(' '), /- \d -/);
  assert.equal(found.length, 1);
});

test('what stands once at the edge of a page, and what is turned, is told apart', () => {
  const turned = { ...piece('ENTWURF', 400), upright: false };
  const page = pageOf([full, next, end], 'Beispiel-Gericht', 'Beispiel-Fußnote');
  const found = paragraphsOf([{ ...page, pieces: [...page.pieces, turned] }]);
  assert.deepEqual([found.at(0), found.at(-1)], ['Beispiel-Gericht', 'Beispiel-Fußnote']);
  assert.ok(!found.join(' ').includes('ENTWURF'));
});

test('nothing gives nothing', () => {
  assert.deepEqual(paragraphsOf([]), []);
  assert.deepEqual(paragraphsOf([{ height: 842, pieces: [] }]), []);
});

test('a line of 200,000 pieces is one paragraph', () => {
  const pieces = Array.from({ length: 200_000 }, () => piece('a', 500));
  assert.equal(paragraphsOf([{ height: 842, pieces }]).length, 1);
});
