import { readSecrets } from '../../../platform/crypto/index.ts';
import type { SignedIn, Visit } from '../../../platform/domain.ts';
import { callerAddress } from '../../../platform/http/limit.ts';
import { networkOf } from '../sign-in/network.ts';
import type { Moment } from '../sign-in/passkeys.ts';

/** Who is signed in; the guard has seen to it on every route that is not public. */
export function signedInOf(visit: Visit): SignedIn {
  const person = visit.get('person');
  if (!person) throw new Error('A route without guard asked who is signed in.');
  return person;
}

/** What proofs of identity are judged by. */
export function circumstancesOf(visit: Visit) {
  const { config, clock } = visit.get('services');
  return {
    secrets: readSecrets(config.dataDir),
    network: networkOf(callerAddress(visit)),
    now: clock(),
  };
}

/** When it is, and where links in mails lead. */
export function momentOf(visit: Visit): Moment {
  const { config, clock } = visit.get('services');
  return { now: clock(), origin: config.publicOrigin ?? '' };
}

/** A field of the form that was sent; '' when it is missing, is a file, or holds NUL, which no text may. */
export type Sent = (name: string) => string;

export type SentForm = Sent & { readonly all: (name: string) => string[] };

/** What a form sent, by field: fields that nobody asks for are never read (R13). */
export async function readForm(visit: Visit): Promise<SentForm> {
  const body = await visit.req.parseBody({ all: true });
  const values = (name: string): string[] => {
    const found = Object.hasOwn(body, name) ? body[name] : [];
    return [found]
      .flat()
      .filter((value) => typeof value === 'string' && !value.includes('\0')) as string[];
  };
  return Object.assign((name: string) => values(name)[0] ?? '', { all: values });
}

/** A uuid in the address; null when it is none, so that the database is not asked. */
export function uuidOf(visit: Visit, name = 'id'): string | null {
  const text = visit.req.param(name) ?? '';
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null;
}

/** What was just done, as the redirect after a form names it; one of `known` or null. */
export function doneOf<Done extends string>(visit: Visit, known: readonly Done[]): Done | null {
  return known.find((done) => done === visit.req.query('getan')) ?? null;
}
