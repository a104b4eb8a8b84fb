import type { Asset } from '../../../platform/http/assets.ts';

export const accountsStyle = 'accounts.css';
export const passkeyScript = 'passkey.js';

/** Beyond those of every page. */
export const accountsAssets: readonly Asset[] = [
  { name: accountsStyle, file: new URL('views/accounts.css', import.meta.url) },
  { name: passkeyScript, file: new URL('../browser/passkey.ts', import.meta.url) },
];
