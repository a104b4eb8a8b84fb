import { z } from 'zod';
import { Temporal } from '../../platform/clock/index.ts';
import rightsData from './data/rights.json' with { type: 'json' };

const day = z.iso.date();

const rule = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  situations: z.array(z.string()).min(1),
  statutes: z.array(
    z.strictObject({ law: z.string(), section: z.string(), detail: z.string().nullable() }),
  ),
  terms: z.record(z.string().regex(/^(age|months|year|years)\.[a-z]+$/), z.int().positive()),
  asOf: day,
  compared: day,
  confirmedBy: z.strictObject({ by: z.string(), on: day }).nullable(),
  next: z.enum(['orte', 'beratung', 'saetze']),
});

/**
 * A rule of law as far as it is data; its sentences are the section of the same key in `content/{code}/rechte.md`.
 * `asOf`: the state of the law (Rechtsstand). `compared`: the day on which its sentences were last compared with the
 * statutes. `confirmedBy`: the lawyer of the network who stands for them. `next`: the page to go to from here.
 */
export type Rule = z.infer<typeof rule>;

/** In the order in which pages show them. */
export const rules: readonly Rule[] = z.array(rule).parse(rightsData);

/** The numbers that sentences name, by placeholder: `months.reflection`. */
const terms = new Map(rules.flatMap(({ terms }) => Object.entries(terms)));

/** What stands for a placeholder: a number of the law, or with `norm.{rule}` the statutes that a rule rests on. */
export type Term = { readonly kind: 'number' | 'norm'; readonly text: string };

/** Throws on a name that no rule knows. */
export function termOf(name: string): Term {
  const number = terms.get(name);
  if (number !== undefined) return { kind: 'number', text: String(number) };
  const found = rules.find(({ id }) => `norm.${id}` === name);
  if (!found) throw new Error(`No rule knows {${name}}.`);
  return { kind: 'norm', text: statutesOf(found) };
}

export function isTerm(name: string): boolean {
  return terms.has(name) || rules.some(({ id }) => `norm.${id}` === name);
}

/** "§ 59 Abs. 7 AufenthG"; empty when a rule rests on no section. */
export function statutesOf({ statutes }: Rule): string {
  return statutes
    .map(({ law, section, detail }) => ['§', section, detail, law].filter(Boolean).join('\u00a0'))
    .join(', ');
}

/** True when more than twelve months have passed on `today` (ISO 8601) since the last comparison with the statutes. */
export function isStale({ compared }: Rule, today: string): boolean {
  const end = Temporal.PlainDate.from(compared).add({ months: 12 });
  return Temporal.PlainDate.compare(today, end) > 0;
}
