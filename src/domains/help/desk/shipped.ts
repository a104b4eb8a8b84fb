import type { Kysely } from 'kysely';
import { loadEditions } from '../../../core/desk/index.ts';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { OwnerServices } from '../../../platform/domain.ts';
import type { TextFiles } from '../texts/files.ts';
import { parseTextKey } from '../texts/names.ts';
import { shipped } from '../texts/shipped.ts';
import { contentOf } from './content.ts';
import { helpTextEditable } from './help-text-editable.ts';
import { keepGerman } from './publication.ts';

/**
 * Notes which files came with the program. Those that differ from the last time are offered at the desk, where their text
 * was edited: there they become a draft. Of the others the file itself counts.
 */
export function loadShippedTexts({
  db,
  clock,
}: Pick<OwnerServices, 'db' | 'clock'>): Promise<void> {
  return loadTexts(db, shipped.files, clock());
}

/** The same for given files. */
export async function loadTexts(
  db: Kysely<unknown>,
  files: TextFiles,
  at: Temporal.Instant,
): Promise<void> {
  const texts = [...files].map(([key, file]) => ({ key, file, id: parseTextKey(key)! }));
  for (const { id, file } of texts)
    if (id.code === 'de') await keepGerman(db, { name: id.name, body: file.body, at });
  await loadEditions({ db, clock: () => at }, 'help.shipped', [
    {
      editable: helpTextEditable,
      texts: texts.map(({ key, id, file }) => ({ key, content: contentOf(id, file) })),
      write: null,
    },
  ]);
}
