import { open, seal } from '../crypto/index.ts';
import type { MailContent } from './message.ts';

type Texts = Pick<MailContent, 'text' | 'html'>;

/** The texts of the message with this id under the installation's sealing key. */
export function sealTexts(sealing: Uint8Array, id: string, { text, html }: Texts): Buffer {
  return seal(sealing, JSON.stringify({ text, html }), contextOf(id));
}

/** null when they were sealed under another key, or for another message. */
export function openTexts(sealing: Uint8Array, id: string, sealed: Uint8Array): Texts | null {
  const opened = open(sealing, sealed, contextOf(id));
  return opened === null ? null : (JSON.parse(opened) as Texts);
}

function contextOf(id: string): string {
  return `mail ${id}`;
}
