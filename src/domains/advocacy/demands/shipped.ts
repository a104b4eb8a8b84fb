import { loadEditions, shipment } from '../../../core/desk/index.ts';
import type { OwnerServices } from '../../../platform/domain.ts';
import type { Demand } from './demand.ts';
import { contentOfDemand } from './desk/content.ts';
import { demandEditable } from './desk/demand-editable.tsx';
import { shippedDemands } from './shipped-data.ts';
import { writeDemand } from './stored-demands.ts';

/** Loads data/. What was edited here stays; its newer edition becomes a draft at the desk. A second run changes nothing. */
export async function loadDemands(
  services: Pick<OwnerServices, 'db' | 'clock'>,
  given: readonly Demand[] = shippedDemands,
): Promise<void> {
  await loadEditions(services, 'advocacy.shipped', [
    shipment(demandEditable, given, {
      key: ({ slug }) => slug,
      content: contentOfDemand,
      write: async (db, demands) => {
        for (const one of demands)
          await writeDemand(db, one, { at: services.clock(), isNew: false });
      },
    }),
  ]);
}
