import type { Asset } from '../http/assets.ts';
import { quietAssets } from './quiet/assets.ts';

/** The one style sheet that every page loads. */
export const frameStyle = 'page.css';

/** What it is made of, in the order in which it applies; help and directory pages load quiet.css instead. */
const parts = [
  'tokens.css',
  'font.css',
  'base.css',
  'frame.css',
  'head.css',
  'controls.css',
  'lists.css',
  'facets.css',
  'content.css',
  'reading.css',
  'fields.css',
  'print.css',
];

const fontFolder = '@fontsource-variable/atkinson-hyperlegible-next/files';

/** Every file that the frame and the components refer to by name. */
export const uiAssets: readonly Asset[] = [
  font('latin'),
  font('latin-ext'),
  { name: 'sign.svg', file: new URL('pictures/sign.svg', import.meta.url) },
  { name: frameStyle, file: parts.map((name) => new URL(`styles/${name}`, import.meta.url)) },
  ...quietAssets,
];

/** Upright only: emphasis is weight, so the italics stay in the package. */
function font(subset: 'latin' | 'latin-ext'): Asset {
  const file = `${fontFolder}/atkinson-hyperlegible-next-${subset}-wght-normal.woff2`;
  return { name: `font-${subset}.woff2`, file: new URL(import.meta.resolve(file)) };
}
