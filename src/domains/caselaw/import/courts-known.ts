import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { CodeRow } from './courts-names.ts';
import type { Knowledge } from './courts-table.ts';

const schema = z.object({
  corrections: z.record(z.string(), z.string().nullable()),
  preferred: z.record(z.string(), z.string()),
  seats: z.record(z.string(), z.string()),
  additions: z.array(z.object({ land: z.string(), name: z.string(), code: z.string() })),
});

/** What the code tables leave open, and the European courts, which they do not list; data/SOURCE.md. */
export function courtKnowledge(): Knowledge & { readonly additions: readonly CodeRow[] } {
  const file = new URL('../data/courts-seats.json', import.meta.url);
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
