import type { Asset } from '../../platform/http/assets.ts';

export { Home, type HomeProps, homeHead } from './home.tsx';
export type { HomeLinks } from './link-groups.tsx';

export const siteAssets: readonly Asset[] = [
  { name: 'home-fields.css', file: new URL('home-fields.css', import.meta.url) },
  { name: 'home.css', file: new URL('home.css', import.meta.url) },
];
