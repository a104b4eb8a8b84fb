import { loadEditions, shipment } from '../../../core/desk/index.ts';
import type { OwnerServices } from '../../../platform/domain.ts';
import { contentOfDeadline, deadlineEditable } from './deadlines/desk/deadline-editable.ts';
import { writeDeadline } from './deadlines/stored-deadlines.ts';
import { contentOfDossier } from './desk/content.ts';
import { dossierEditable } from './desk/dossier-editable.tsx';
import type { Dossier } from './dossier.ts';
import { shippedDeadlines, shippedDossiers } from './shipped-data.ts';
import { writeDossier } from './stored-dossiers.ts';

/** Loads data/. What was edited here stays; its newer edition becomes a draft at the desk. A second run changes nothing. */
export async function loadDossiers(
  services: Pick<OwnerServices, 'db' | 'clock'>,
  given: readonly Dossier[] = shippedDossiers,
): Promise<void> {
  await loadEditions(services, 'advocacy.shipped', [
    shipment(dossierEditable, given, {
      key: ({ slug }) => slug,
      content: contentOfDossier,
      write: async (db, found) => {
        for (const one of found)
          await writeDossier(db, one, { at: services.clock(), isNew: false });
      },
    }),
    shipment(deadlineEditable, shippedDeadlines, {
      key: ({ slug }) => slug,
      content: contentOfDeadline,
      write: async (db, found) => {
        for (const one of found)
          await writeDeadline(db, one, { at: services.clock(), isNew: false });
      },
    }),
  ]);
}
