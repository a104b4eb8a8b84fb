import type { Visit } from '../../../platform/domain.ts';
import { type Organisation, organisationBySlug } from '../organisations.ts';
import { type Scope, withOrganisation } from '../transaction.ts';
import { addressOf } from './addresses.ts';
import { organisationById } from './organisations.ts';
import { signedInOf } from './visit.ts';

/** The organisation whose people a page is about: one's own, or, for the office, the one that the address names. */
export type Place = {
  readonly organisation: Organisation;
  readonly scope: Scope;
  /** Address of its people, "/de/organisation": the other pages stand below. */
  readonly base: string;
};

/** null when the address names none. */
export async function placeOf(visit: Visit): Promise<Place | null> {
  const { db } = visit.get('services');
  const language = visit.get('language');
  const slug = visit.req.param('slug');
  if (slug === undefined) {
    const organisation = await organisationById(db, signedInOf(visit).organisationId);
    return (
      organisation && { organisation, scope: 'own', base: addressOf(language, 'organisation') }
    );
  }
  const organisation = await organisationBySlug(db, slug.replaceAll('\0', ''));
  const base = addressOf(language, 'organisations', `/${organisation?.slug}`);
  return organisation && { organisation, scope: 'any', base };
}

/** A transaction that sees the people of the place. */
export function atPlace<T>(
  visit: Visit,
  place: Place,
  work: Parameters<typeof withOrganisation<T>>[3],
): Promise<T> {
  return withOrganisation(visit.get('services').db, signedInOf(visit), place.scope, work);
}
