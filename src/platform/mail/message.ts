import type { Temporal } from '../clock/index.ts';
import { plainText } from '../files/index.ts';
import { parseMailAddress } from './address.ts';

/** What one mail says; the text always, and the same as HTML where it helps. */
export type MailContent = {
  /** Neutral: no name, no case, nothing that somebody who looks over a shoulder should not read (R51). */
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
};

export type MailMessage = MailContent & {
  /** One address. */
  readonly to: string;
  /** Not sent after this, such as the end of the link in it. */
  readonly expiresAt?: Temporal.Instant;
  /** Holds a one-time link: it waits sealed, and its text is forgotten as soon as it is sent, not thirty days later. */
  readonly secret?: boolean;
};

/** Longer subjects are cut on every phone; the column ends here. */
const maximumSubject = 200;

/**
 * The message as it may be stored: one address, one line of subject, no controls or bidi signs (R38, R50).
 * Throws when `to` is no address: forms ask parseMailAddress before.
 */
export function cleanMessage(message: MailMessage): MailMessage {
  const to = parseMailAddress(message.to);
  if (!to) throw new Error('A mail needs exactly one address.');
  return {
    ...message,
    to,
    subject: oneLine(message.subject).slice(0, maximumSubject),
    text: plainText(message.text),
    html: message.html === null ? null : plainText(message.html),
  };
}

function oneLine(text: string): string {
  return plainText(text)
    .replace(/[\s\p{C}\u2028\u2029]+/gu, ' ')
    .trim();
}
