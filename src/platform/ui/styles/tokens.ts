import { readFileSync } from 'node:fs';

/** Colour tokens by name, without the two hyphens: "ink" → "#18211f". */
export type Theme = ReadonlyMap<string, string>;

/** The colours of tokens.css; a dark theme is the light one with what its media query changes. */
export function readTheme(name: 'light' | 'dark'): Theme {
  const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
  const [light = '', rest = ''] = css.split('@media (prefers-color-scheme: dark)');
  const [dark = ''] = rest.split('@media');
  return new Map([...colours(light), ...(name === 'dark' ? colours(dark) : [])]);
}

function colours(css: string): [string, string][] {
  return [...css.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [
    match[1]!,
    match[2]!,
  ]);
}

/** Contrast ratio of two colours "#rrggbb", 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
