import type { Visit } from '../../../platform/domain.ts';
import type { Editable } from '../../../platform/editable.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { hasRole, type Scope, signedInOf, uuidOf, withOrganisation } from '../../accounts/index.ts';
import type { LockedThing, Thing } from '../thing.ts';
import { findThing, lockThing } from '../things.ts';

/** Where at the desk a page stands: which kind, and whether of one's own organisation or of all. */
export type Place = {
  readonly editable: Editable;
  readonly scope: Scope;
  /** "/de/redaktion/entscheidungen"; the other pages of the kind stand below. */
  readonly base: string;
};

export type Handle = (visit: Visit, place: Place) => Promise<Response>;

/** Address of the desk, without the language; of the office's part for every organisation, `below` is "netz/…". */
export function deskPath(language: Language, below = ''): string {
  return `/${language}/redaktion${below && `/${below}`}`;
}

export function segmentOf(editable: Editable, scope: Scope): string {
  return scope === 'any' ? `netz/${editable.segment}` : editable.segment;
}

/** Below it the files of drafts are, by their hash. */
export function filesPath(language: Language, scope: Scope): string {
  return deskPath(language, scope === 'any' ? 'netz/dateien' : 'dateien');
}

/** A transaction that sees the things of the place. */
export function atPlace<T>(
  visit: Visit,
  place: Place,
  work: Parameters<typeof withOrganisation<T>>[3],
): Promise<T> {
  return withOrganisation(visit.get('services').db, signedInOf(visit), place.scope, work);
}

/** Reads the thing that the address names; null when there is none of this kind here. */
export function atThing<T>(
  visit: Visit,
  place: Place,
  work: (transaction: Transaction, thing: Thing) => Promise<T>,
): Promise<T | null> {
  return withThing(visit, place, findThing, work);
}

/** The same to change it: nobody else does until `work` has ended. */
export function changeThing<T>(
  visit: Visit,
  place: Place,
  work: (transaction: Transaction, thing: LockedThing) => Promise<T>,
): Promise<T | null> {
  return withThing(visit, place, lockThing, work);
}

async function withThing<T, Found extends Thing>(
  visit: Visit,
  place: Place,
  find: (transaction: Transaction, id: string) => Promise<Found | null>,
  work: (transaction: Transaction, thing: Found) => Promise<T>,
): Promise<T | null> {
  const id = uuidOf(visit);
  if (!id) return null;
  return atPlace(visit, place, async (transaction) => {
    const thing = await find(transaction, id);
    return thing?.kind === place.editable.kind ? work(transaction, thing) : null;
  });
}

export type Transaction = Parameters<Parameters<typeof withOrganisation>[3]>[0];

export function mayEdit(visit: Visit, { editable, scope }: Place): boolean {
  return scope === 'any' || hasRole(signedInOf(visit), ...editable.editors);
}

/** Who does something, and when. */
export function actorOf(visit: Visit) {
  return { person: signedInOf(visit), at: visit.get('services').clock() };
}
