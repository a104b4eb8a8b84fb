import { errorCode } from '../database/errors.ts';
import type { Outcome } from './attempt.ts';
import type { MailContent } from './message.ts';
import type { StoredMessage } from './outbox.ts';
import type { Sender } from './sender.ts';

/** A stored message with its texts in the clear. */
export type Mail = Pick<StoredMessage, 'id' | 'recipient' | 'createdAt'> & MailContent;

export type MailServer = {
  /** smtp://user:password@host:port or smtps://…; options of nodemailer may follow after "?". */
  readonly url: string;
  readonly from: Sender;
};

/** RFC 5321, 4.5.3.2: shorter waits make duplicates, the one after the content most of all (ten minutes). */
const timeouts = {
  connectionTimeout: 120_000,
  greetingTimeout: 300_000,
  socketTimeout: 600_000,
} as const;

/**
 * Hands one message to the server. Its Message-ID and Date are the same at every try: should the server have taken it and
 * died before its answer, which nobody can find out, the receiving programs know the second as the first.
 * `stopping` breaks off; that counts as failed.
 */
export async function sendBySmtp(
  server: MailServer,
  message: Mail,
  stopping: AbortSignal,
): Promise<Outcome> {
  const { from, url } = server;
  // Forty files, which most starts of the program do without.
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({ requireTLS: !isThisMachine(url), ...timeouts, url });
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: message.recipient },
      // Not read from the headers: there is one recipient whatever they hold.
      envelope: { from: from.address, to: [message.recipient] },
      messageId: `<${message.id}@${from.address.split('@')[1]}>`,
      date: new Date(message.createdAt.epochMilliseconds),
      subject: message.subject,
      text: message.text,
      ...(message.html === null ? {} : { html: message.html }),
      // RFC 3834: no holiday notices back.
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
      signal: stopping,
    });
    return { kind: 'sent' };
  } catch (error) {
    return outcomeOf(error as SmtpError);
  } finally {
    transport.close();
  }
}

type SmtpError = Error & { responseCode?: number; command?: string };

/** Commands about this message; a 5xx to another, such as a wrong password, is about us and may be mended. */
const aboutMessage = ['MAIL FROM', 'RCPT TO', 'DATA'];

function outcomeOf(error: SmtpError): Outcome {
  const { responseCode, command = '' } = error;
  const text = responseCode ? `${responseCode} ${command}` : errorCode(error);
  const isFinal =
    responseCode !== undefined && responseCode >= 500 && aboutMessage.includes(command);
  return { kind: isFinal ? 'refused' : 'failed', error: text.slice(0, 60) };
}

/** To another machine only encrypted, unless the address ends in "?requireTLS=false". */
function isThisMachine(url: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);
}
