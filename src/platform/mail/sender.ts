import { parseMailAddress } from './address.ts';

/** Who sends: the name that mail programs show, "" for none, and the address. */
export type Sender = { readonly name: string; readonly address: string };

/** "Geschäftsstelle <buero@example.org>" or "buero@example.org"; null when it is neither. */
export function parseSender(text: string): Sender | null {
  const [, name = '', bracketed] = /^([^<>"@,;:\p{C}]{0,100})<([^<>]+)>$/u.exec(text) ?? [];
  const address = parseMailAddress(bracketed ?? text);
  return address === null ? null : { name: name.trim(), address };
}
