import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesBelow, root } from '../../../../test/support/files.ts';
import { contrast, readTheme, type Theme } from './tokens.ts';

const sheets = filesBelow('src', ['.css']);
const tokensFile = 'src/platform/ui/styles/tokens.css';

/** Declarations as "property: value", without comments, selectors and the conditions of at-rules. */
function declarations(file: string): { property: string; value: string }[] {
  const css = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...css.matchAll(/(?<=[{;]\s*)([a-z0-9-]+)\s*:([^;{}]+)(?=[;}])/g)].map((match) => ({
    property: match[1]!,
    value: match[2]!.trim(),
  }));
}

test('there are style sheets to read, and the reader sees their declarations', () => {
  assert.ok(sheets.length >= 9, `${sheets.length} style sheets`);
  for (const file of sheets) assert.ok(declarations(file).length > 0, file);
});

test('only logical properties: right-to-left needs no second style sheet', () => {
  // `top` alone may stay: every script here runs downwards, and Chrome 80 knows no inset-block-start for sticky bars.
  const physicalProperty =
    /^((margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right|top|bottom)(-.+)?|left|right|bottom|(min-|max-)?(width|height)|border-(top|bottom)-(left|right)-radius)$/;
  const physicalValue: Record<string, RegExp> = {
    'text-align': /left|right/,
    float: /left|right/,
    clear: /left|right/,
    resize: /horizontal|vertical/,
  };
  for (const file of sheets)
    for (const { property, value } of declarations(file)) {
      assert.doesNotMatch(property, physicalProperty, `${file}: ${property}`);
      const forbidden = physicalValue[property];
      if (forbidden) assert.doesNotMatch(value, forbidden, `${file}: ${property}: ${value}`);
      if (/^(margin|padding|inset|border-radius|border-width)$/.test(property))
        assertSymmetric(file, property, value);
    }
});

/** Four values name left and right; they are allowed only where both are the same. */
function assertSymmetric(file: string, property: string, value: string): void {
  const parts = value.replace(/\([^()]*\)/g, '()').split(/\s+/);
  if (parts.length === 4) assert.equal(parts[1], parts[3], `${file}: ${property}: ${value}`);
}

test('colours are written in tokens.css only', () => {
  const colour =
    /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(|\b(white|black|red|gr[ae]y|silver)\b/i;
  for (const file of sheets.filter((name) => name !== tokensFile))
    for (const { property, value } of declarations(file))
      assert.doesNotMatch(value, colour, `${file}: ${property}: ${value}`);
});

test('every token that a style sheet uses exists', () => {
  const known = new Set(sheets.flatMap(declarations).map(({ property }) => property));
  for (const file of sheets)
    for (const { value } of declarations(file))
      for (const [, name] of value.matchAll(/var\((--[a-z0-9-]+)/g))
        assert.ok(known.has(name!), `${file}: ${name}`);
});

test('nothing is fetched from elsewhere or written into the style sheet', () => {
  for (const file of sheets)
    for (const { value } of declarations(file))
      for (const [, address] of value.matchAll(/url\(([^)]*)\)/g))
        assert.match(address!, /^"asset:[\w.-]+"$/, file);
});

/** ../shared/design/look/look.md, "Colour": text on its grounds, least ratio 7 : 1. */
const textPairs: Record<string, readonly string[]> = {
  ink: ['paper', 'sheet', 'wash', 'mist', 'glow'],
  'ink-2': ['paper', 'sheet', 'wash', 'mist', 'glow'],
  link: ['paper', 'wash', 'mist', 'glow'],
  'link-hover': ['paper', 'mist'],
  visited: ['paper', 'glow'],
  'on-accent': ['accent', 'accent-hover'],
  'on-help': ['help', 'help-hover'],
  'on-help-field': ['help-field'],
  'help-title': ['help-field'],
  'on-field-button': ['field-button'],
  'on-deep': ['deep'],
  'on-deep-quiet': ['deep'],
  'on-exit': ['exit', 'exit-hover'],
  'on-mark': ['mark'],
  error: ['paper', 'error-wash'],
  ok: ['paper', 'ok-wash'],
};

/** Borders of controls and the focus ring: 3 : 1 is what WCAG 2.2 asks (1.4.11, 2.4.13). */
const shapePairs: Record<string, readonly string[]> = {
  edge: ['paper', 'wash', 'sheet'],
  'link-line': ['paper'],
  accent: ['land', 'land-chosen'],
  'focus-out': ['paper', 'focus-in'],
};

for (const theme of ['light', 'dark'] as const) {
  test(`text stands out from its ground by 7 : 1, ${theme}`, () =>
    atLeast(7, textPairs, readTheme(theme)));
  test(`borders and focus stand out by 3 : 1, ${theme}`, () =>
    atLeast(3, shapePairs, readTheme(theme)));
}

function atLeast(least: number, pairs: Record<string, readonly string[]>, theme: Theme): void {
  for (const [front, grounds] of Object.entries(pairs))
    for (const ground of grounds) {
      const ratio = contrast(theme.get(front)!, theme.get(ground)!);
      assert.ok(ratio >= least, `${front} on ${ground}: ${ratio.toFixed(2)}`);
    }
}

test('the contrast is measured as look.md measured it', () => {
  const light = readTheme('light');
  const dark = readTheme('dark');
  assert.equal(contrast(light.get('ink')!, light.get('paper')!).toFixed(2), '15.90');
  assert.equal(contrast(dark.get('ink-2')!, dark.get('glow')!).toFixed(2), '7.42');
  assert.equal(contrast(light.get('link')!, light.get('glow')!).toFixed(2), '7.33');
});
