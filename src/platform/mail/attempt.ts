import type { Temporal } from '../clock/index.ts';

/** How one try to hand a message to the mail server ended. */
export type Outcome =
  /** The server answered that it has the message. */
  | { readonly kind: 'sent' }
  /** It will never take this message: 5xx to its sender, its recipient or its content. */
  | { readonly kind: 'refused'; readonly error: string }
  /** It was away, busy, or did not answer: nobody knows, so it is tried again. */
  | { readonly kind: 'failed'; readonly error: string };

export type Decision =
  | { readonly kind: 'sent' }
  | { readonly kind: 'given up'; readonly error: string }
  | { readonly kind: 'again'; readonly at: Temporal.Instant; readonly error: string };

/** Minutes between tries; the last repeats. The first outlast a restart, the later ones greylisting and outages (RFC 5321, 4.5.4.1). */
const delays = [1, 5, 15, 30, 60, 120, 240, 480] as const;
/** RFC 5321, 4.5.4.1: four to five days for mail servers; what we send is of use for less. */
const patienceHours = 72;

/** What becomes of a message after try number `attempts` (from 1); it is never tried after `expiresAt`. */
export function decide(
  message: {
    readonly attempts: number;
    readonly firstAttemptAt: Temporal.Instant;
    readonly expiresAt: Temporal.Instant | null;
  },
  outcome: Outcome,
  now: Temporal.Instant,
): Decision {
  if (outcome.kind === 'sent') return outcome;
  if (outcome.kind === 'refused') return { kind: 'given up', error: outcome.error };
  const at = now.add({ minutes: delays[message.attempts - 1] ?? delays[delays.length - 1]! });
  const end = message.firstAttemptAt.add({ hours: patienceHours });
  const tooLate = isAfter(at, end) || isExpired(message, at);
  return tooLate
    ? { kind: 'given up', error: outcome.error }
    : { kind: 'again', at, error: outcome.error };
}

/** Whether a message is of no use any more. */
export function isExpired(
  { expiresAt }: { readonly expiresAt: Temporal.Instant | null },
  now: Temporal.Instant,
): boolean {
  return expiresAt !== null && !isAfter(expiresAt, now);
}

function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return one.epochMilliseconds > other.epochMilliseconds;
}
