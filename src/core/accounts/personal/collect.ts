import type { Kysely, Transaction } from 'kysely';
import type { Domain, Personal, PersonalData, SignedIn } from '../../../platform/domain.ts';
import { listBelongings } from '../people.ts';
import { withOrganisation } from '../transaction.ts';

export type Keepers = readonly Pick<Domain, 'name' | 'personal'>[];

/** What one domain keeps about her. */
export type Kept = { readonly domain: string; readonly data: readonly PersonalData[] };

/** Everything that the domains keep about whoever is signed in, in all of her organisations. */
export async function collectPersonal(
  db: Kysely<unknown>,
  signedIn: SignedIn,
  keepers: Keepers,
): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const { name, personal } of keepers) {
    if (!personal) continue;
    const found: PersonalData[] = [];
    await inEachOrganisation(db, signedIn, async (transaction) => {
      found.push(...(await personal.export(transaction, signedIn.personId)));
    });
    kept.push({ domain: name, data: joined(found) });
  }
  return kept;
}

/** Works in each of the signed-in person's organisations, one transaction after the other. */
export async function inEachOrganisation(
  db: Kysely<unknown>,
  signedIn: SignedIn,
  work: (transaction: Transaction<unknown>, organisationId: string) => Promise<void>,
): Promise<void> {
  const belongings = await withOrganisation(db, signedIn, 'own', (transaction) =>
    listBelongings(transaction, signedIn.personId),
  );
  for (const { organisationId } of belongings)
    await withOrganisation(db, { ...signedIn, organisationId }, 'own', (transaction) =>
      work(transaction, organisationId),
    );
}

export async function eraseIn(
  transaction: Kysely<unknown>,
  personId: string,
  keepers: Keepers,
): Promise<void> {
  const all = keepers.flatMap(({ personal }): Personal[] => (personal ? [personal] : []));
  for (const personal of all) await personal.erase(transaction, personId);
}

/** Data of one name become one list; a row that several organisations told stands in it once. */
function joined(found: readonly PersonalData[]): PersonalData[] {
  const byName = new Map<string, PersonalData>();
  for (const data of found) {
    const rows = [...(byName.get(data.name)?.rows ?? []), ...data.rows];
    const once = new Map(rows.map((row) => [JSON.stringify(row), row]));
    byName.set(data.name, { ...data, rows: [...once.values()] });
  }
  return [...byName.values()];
}
