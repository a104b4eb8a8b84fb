import type { AuditEvent } from '../../../core/accounts/index.ts';
import { audit, signedInOf, withOrganisation } from '../../../core/accounts/index.ts';
import { todayOf } from '../../../platform/clock/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { Crumb } from '../../../platform/ui/index.ts';
import { contactPath } from './paths.ts';
import { words } from './words.ts';

export type Transaction = Parameters<Parameters<typeof withOrganisation>[3]>[0];

/** Whether whoever is signed in belongs to the office; for others there are no contacts. */
export function isOffice(visit: Visit): boolean {
  return signedInOf(visit).organisationKind === 'office';
}

/** A transaction in which row-level security knows who asks. */
export function atOffice<T>(visit: Visit, work: (trx: Transaction) => Promise<T>): Promise<T> {
  return withOrganisation(visit.get('services').db, signedInOf(visit), 'own', work);
}

export function todayAt(visit: Visit): string {
  return todayOf(visit.get('services').clock());
}

/** Who changes something for which organisation, and when. */
export function actOf(visit: Visit) {
  const { organisationId, personId } = signedInOf(visit);
  return { organisationId, personId, at: visit.get('services').clock() };
}

/** Tells the audit, in the transaction of the change. */
export function note(
  trx: Transaction,
  visit: Visit,
  verb: AuditEvent['verb'],
  object: { readonly kind: 'contact' | 'contact_entry'; readonly id: string },
): Promise<void> {
  const { personId, organisationId } = signedInOf(visit);
  return audit(trx, {
    personId,
    organisationId,
    action: 'contact',
    verb,
    object,
    result: 'done',
  });
}

/** The way to a page of contacts: the desk first. */
export function crumbsOf(language: Language, further: readonly Crumb[]): readonly Crumb[] {
  const say = words(language);
  const here = { label: say('name'), href: further.length === 0 ? null : contactPath(language) };
  return [{ label: say('desk'), href: `/${language}/redaktion` }, here, ...further];
}
