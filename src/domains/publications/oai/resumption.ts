import type { Temporal } from '../../../platform/clock/index.ts';
import { isSame, keyed } from '../../../platform/crypto/index.ts';
import type { ListVerb, Selection } from './request.ts';
import { stampOf } from './stamp.ts';

/** Where a list goes on. It holds everything, so that nothing is kept of a harvest. */
export type Resumption = {
  readonly verb: ListVerb;
  readonly selection: Selection;
  /** The last record that was told. */
  readonly after: { readonly stamp: string; readonly id: string };
  /** How many were told. */
  readonly cursor: number;
};

/** A harvester that pauses longer begins anew. */
const validHours = 24;

/** The token, and until when it holds. */
export function resumptionToken(
  key: Uint8Array,
  { verb, selection, after, cursor }: Resumption,
  now: Temporal.Instant,
): { readonly token: string; readonly expires: string } {
  const expires = stampOf(now.add({ hours: validHours }));
  const { from, until, set } = selection;
  const parts = [verb, from, until, set, after.stamp, after.id, cursor, expires];
  const text = Buffer.from(JSON.stringify(parts)).toString('base64url');
  return { token: `${text}.${signed(key, text)}`, expires };
}

/** null when it is not one of ours, was altered, or has expired. */
export function readResumption(
  key: Uint8Array,
  token: string,
  now: Temporal.Instant,
): Resumption | null {
  const [text = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || !isSame(signature, signed(key, text))) return null;
  const [verb, from, until, set, stamp, id, cursor, expires] = JSON.parse(
    Buffer.from(text, 'base64url').toString(),
  );
  if (stampOf(now) > expires) return null;
  return { verb, selection: { from, until, set }, after: { stamp, id }, cursor };
}

/** The purpose stands in what is signed: no other signature under the key can be taken for one of these. */
function signed(key: Uint8Array, text: string): string {
  return keyed(key, `oai resumption ${text}`);
}
