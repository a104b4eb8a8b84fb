import type { Asset } from '../../http/assets.ts';

export const quietStyle = 'quiet.css';
export const exitScript = 'exit.js';
export const neutralIcon = 'sheet.svg';

/** What quiet.css is made of, in the order in which it applies; all of it works in Chrome 80 (old-browsers.test.ts). */
const parts = [
  'tokens.css',
  'elements.css',
  'frame.css',
  'lists.css',
  'forms.css',
  'centres.css',
  'map.css',
  'forced-colors.css',
  'paper.css',
];

/** Every file that QuietFrame refers to by name. */
export const quietAssets: readonly Asset[] = [
  { name: neutralIcon, file: new URL('sheet.svg', import.meta.url) },
  { name: exitScript, file: new URL('browser/exit.ts', import.meta.url) },
  { name: quietStyle, file: parts.map(part) },
];

/** The tokens are those of every page. */
function part(name: string): URL {
  const folder = name === 'tokens.css' ? '../styles/' : 'styles/';
  return new URL(folder + name, import.meta.url);
}
