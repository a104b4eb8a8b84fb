import { z } from 'zod';
import lineData from './data/help-lines.json' with { type: 'json' };

const helpLine = z.strictObject({
  /** Its placeholder in texts. */
  id: z.string().regex(/^[a-z]+$/),
  /** As it is dialled in Germany, in groups to read. */
  number: z.string().regex(/^\d{3,4}( \d{2,3})*$/),
  /** The core sentence that is its name. */
  name: z.string(),
  for: z.enum(['everyone', 'women', 'men', 'young']),
  /** Foreign languages that a source names (BCP 47); null: no source seen names any. */
  languages: z.array(z.string()).min(1).nullable(),
  /** With interpreters; null: no source seen says so or denies it. */
  interpreters: z.boolean().nullable(),
  /** OpenStreetMap opening_hours. */
  hours: z.string(),
  cost: z.literal('free'),
  /** The number stands on no bill; null: no source seen says so or denies it. */
  notOnBill: z.boolean().nullable(),
  source: z.strictObject({ title: z.string().min(1), url: z.url() }),
  /** Day on which the source was read, ISO 8601. */
  seen: z.iso.date(),
});

/** A number to call from anywhere in Germany; data/help-lines-SOURCE.md says which source says what. */
export type HelpLine = z.infer<typeof helpLine>;

/** In the order in which pages show them: emergencies first. */
export const helpLines: readonly HelpLine[] = z.array(helpLine).parse(lineData);

/** The number that a placeholder stands for ("116 016"); null when no help line has that name. */
export function lineNumber(id: string): string | null {
  return helpLines.find((line) => line.id === id)?.number ?? null;
}

/** Does a source name the language (BCP 47) among those that the line speaks? German is spoken on all of them. */
export function namesLanguage(line: HelpLine, code: string): boolean {
  const language = code.split('-')[0]!;
  return language === 'de' || (line.languages?.includes(language) ?? false);
}
