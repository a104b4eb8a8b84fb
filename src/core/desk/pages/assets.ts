import type { Asset } from '../../../platform/http/assets.ts';

export const deskStyle = 'desk.css';
export const deskScript = 'desk.js';

export const deskAssets: readonly Asset[] = [
  { name: deskStyle, file: new URL('views/desk.css', import.meta.url) },
  { name: deskScript, file: new URL('../browser/desk.ts', import.meta.url) },
];
