import { readFileSync } from 'node:fs';
import { saveOrganisations } from '../../core/accounts/index.ts';
import type { OwnerServices } from '../../platform/domain.ts';
import office from './data/office.json' with { type: 'json' };
import { readCsv } from './import/csv.ts';
import { readRows } from './import/rows.ts';
import { storeEntries } from './import/store.ts';

/** The network's office; it is an organisation and no centre. A second run changes nothing. */
export async function loadOffice({ db }: OwnerServices): Promise<void> {
  await saveOrganisations(db, [{ ...office, kind: 'office' }]);
}

/** Days before the loading on which fresh example entries were confirmed. */
const freshDays = 20;

/** The invented centres of the demonstration, by the way every import takes. Throws when one of ours is not taken whole. */
export async function loadExample(services: OwnerServices): Promise<void> {
  const now = services.clock();
  const fresh = now
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDate()
    .subtract({ days: freshDays })
    .toString();
  const text = readFileSync(new URL('data/example.csv', import.meta.url), 'utf8');
  const { rows } = readCsv('example.csv', text.replaceAll(';fresh;', `;${fresh};`));
  const endings = await storeEntries(services, readRows(rows, now));
  const told = endings.filter(({ findings }) => findings.length > 0);
  if (told.length > 0)
    throw new Error(`An example entry was not taken whole: ${JSON.stringify(told[0]?.findings)}`);
}
