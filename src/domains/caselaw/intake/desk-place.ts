import { audit, signedInOf, uuidOf, withOrganisation } from '../../../core/accounts/index.ts';
import { findThing, lockThing } from '../../../core/desk/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import type { Editable } from '../../../platform/editable.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import type { Language } from '../../../platform/i18n/index.ts';
import type { Crumb } from '../../../platform/ui/index.ts';
import { words } from './words.ts';

export type Transaction = Parameters<Parameters<typeof withOrganisation>[3]>[0];
type LockedThing = NonNullable<Awaited<ReturnType<typeof lockThing>>>;
type Thing = NonNullable<Awaited<ReturnType<typeof findThing>>>;

/** A transaction that sees what belongs to the organisation of whoever is signed in. */
export function atOwn<T>(visit: Visit, work: (trx: Transaction) => Promise<T>): Promise<T> {
  return withOrganisation(visit.get('services').db, signedInOf(visit), 'own', work);
}

/** Runs `work` with the decision that the address names; null when the office has none there. */
export async function atDecision<T>(
  visit: Visit,
  editable: Editable,
  work: (trx: Transaction, thing: Thing) => Promise<T>,
): Promise<T | null> {
  const id = idOf(visit);
  if (!id) return null;
  return atOwn(visit, async (trx) => {
    const thing = await findThing(trx, id);
    return thing?.kind === editable.kind ? work(trx, thing) : null;
  });
}

/** The same, held against other changes until the transaction ends. */
export async function atLockedDecision<T>(
  visit: Visit,
  editable: Editable,
  work: (trx: Transaction, thing: LockedThing) => Promise<T>,
): Promise<T | null> {
  const id = idOf(visit);
  if (!id) return null;
  return atOwn(visit, async (trx) => {
    const thing = await lockThing(trx, id);
    return thing?.kind === editable.kind ? work(trx, thing) : null;
  });
}

function idOf(visit: Visit): string | null {
  return signedInOf(visit).organisationKind === 'office' ? uuidOf(visit) : null;
}

/** 404 for a change of what is not there, audited as other refusals are. */
export async function refuseChange(visit: Visit, kind: string, id?: string): Promise<Response> {
  const { personId, organisationId } = signedInOf(visit);
  await audit(visit.get('services').db, {
    personId,
    organisationId,
    action: kind,
    verb: 'change',
    object: { kind, id: id ?? uuidOf(visit) ?? kind },
    result: 'refused',
  });
  return errorResponse(visit, 404);
}

/** The way to a page of the desk: the desk itself first. */
export function deskCrumbs(language: Language, further: readonly Crumb[]): readonly Crumb[] {
  return [{ label: words(language)('desk'), href: `/${language}/redaktion` }, ...further];
}

/** The way to a tool of one decision. */
export function toolCrumbs(
  language: Language,
  editable: Editable,
  thing: { readonly id: string; readonly title: string },
  here: string,
): readonly Crumb[] {
  const list = `/${language}/redaktion/${editable.segment}`;
  return deskCrumbs(language, [
    { label: editable.name[language], href: list },
    { label: thing.title || words(language)('untitled'), href: `${list}/${thing.id}` },
    { label: here, href: null },
  ]);
}
