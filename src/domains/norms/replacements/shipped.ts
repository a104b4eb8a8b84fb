import { loadEditions, shipment } from '../../../core/desk/index.ts';
import type { OwnerServices } from '../../../platform/domain.ts';
import type { Content } from '../../../platform/editable.ts';
import replacements from '../data/replacements.json' with { type: 'json' };
import { replacementOf } from './desk/content.ts';
import { replacementEditable } from './desk/replacement-editable.tsx';
import { writeReplacement } from './stored-replacements.ts';

type Shipped = { readonly id: string; readonly content: Content };

const shipped: readonly Shipped[] = replacements.map(({ id, ...content }) => ({ id, content }));

/** Loads data/replacements.json. What was edited here stays; its newer edition becomes a draft at the desk. */
export async function loadReplacements(
  services: Pick<OwnerServices, 'db' | 'clock'>,
  given: readonly Shipped[] = shipped,
): Promise<void> {
  await loadEditions(services, 'norms.shipped', [
    shipment(replacementEditable, given, {
      key: ({ id }) => id,
      content: ({ content }) => content,
      write: async (db, found) => {
        for (const { id, content } of found) {
          const replacement = replacementOf(content);
          if (!replacement) throw new Error('A norm of data/replacements.json is not known.');
          await writeReplacement(db, id, replacement);
        }
      },
    }),
  ]);
}
