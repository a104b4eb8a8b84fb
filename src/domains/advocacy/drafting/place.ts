import {
  auditMissing,
  hasRole,
  signedInOf,
  uuidOf,
  withOrganisation,
} from '../../../core/accounts/index.ts';
import type { SignedIn, Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import type { LockedPaper, Paper } from './paper.ts';
import type { PaperKind } from './paper-kind.ts';
import { type By, findPaper, lockPaper } from './papers.ts';
import { paperPath } from './paths.ts';

export type Transaction = Parameters<Parameters<typeof withOrganisation>[3]>[0];

/** Where a page stands. */
export type Place = {
  readonly kind: PaperKind;
  /** "/de/mitarbeit/stellungnahmen". */
  readonly base: string;
  /** Of this site, PUBLIC_ORIGIN; '': not set. */
  readonly origin: string;
};

export type Handle = (visit: Visit, place: Place) => Promise<Response>;

export function placeOf(visit: Visit, kind: PaperKind): Place {
  return {
    kind,
    base: paperPath(visit.get('language'), kind),
    origin: visit.get('frame').origin,
  };
}

/** Who writes papers; the policies of the tables hold the same rule. */
export function editsPapers(person: SignedIn): boolean {
  return person.organisationKind === 'office' && hasRole(person, 'editor', 'office_lead');
}

export function byOf(visit: Visit): By {
  return { person: signedInOf(visit), at: visit.get('services').clock() };
}

/** Whether a form was made for another organisation than the one for which its sender is signed in now. */
export function isForAnother(visit: Visit, sent: (name: string) => string): boolean {
  const made = sent('fuer');
  return made !== '' && made !== signedInOf(visit).organisationId;
}

export function inNetwork<T>(visit: Visit, work: (trx: Transaction) => Promise<T>): Promise<T> {
  return withOrganisation(visit.get('services').db, signedInOf(visit), 'own', work);
}

/** Reads the paper that the address names; null when there is none of this kind for whoever asks. */
export function atPaper<T>(
  visit: Visit,
  place: Place,
  work: (trx: Transaction, paper: Paper) => Promise<T>,
): Promise<T | null> {
  return withPaper(visit, place, findPaper, work);
}

/** The same to do something with it: nobody else does until `work` has ended. */
export function changePaper<T>(
  visit: Visit,
  place: Place,
  work: (trx: Transaction, paper: LockedPaper) => Promise<T>,
): Promise<T | null> {
  return withPaper(visit, place, lockPaper, work);
}

async function withPaper<T, Found extends Paper>(
  visit: Visit,
  { kind }: Place,
  find: (trx: Transaction, id: string) => Promise<Found | null>,
  work: (trx: Transaction, paper: Found) => Promise<T>,
): Promise<T | null> {
  const id = uuidOf(visit);
  if (!id) return null;
  return inNetwork(visit, async (trx) => {
    const paper = await find(trx, id);
    return paper?.kind === kind.kind ? work(trx, paper) : null;
  });
}

export async function notThere(visit: Visit, { kind }: Pick<Place, 'kind'>): Promise<Response> {
  const answer = await errorResponse(visit, 404);
  return auditMissing(visit, answer, { action: 'paper', kind: 'paper', name: kind.kind });
}
