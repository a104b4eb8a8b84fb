import type { Asset } from '../../platform/http/assets.ts';

/** Beyond those of every quiet page. */
export const helpAssets: readonly Asset[] = [
  { name: 'card.css', file: new URL('views/card.css', import.meta.url) },
  { name: 'place.js', file: new URL('browser/place.ts', import.meta.url) },
];
