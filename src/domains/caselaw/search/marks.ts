import { ecliKey, fileNumberKey, typeKey } from '../identity.ts';

/**
 * What fields and filters look for stands among the words as lexemes that begin with "=", which no word does: so it
 * joins with AND, OR and NOT like any word, and one index finds it.
 */
export const mark = {
  all: '=all',
  /** In no decision. */
  nothing: '=nothing',
  /** Stored after the rows were last put in order. */
  fresh: '=fresh',
  /** Among the best by static rank when the rows were last put in order. */
  top: '=top',
  fileNumber: (text: string) => `=az:${fileNumberKey(text)}`,
  ecli: (text: string) => `=ecli:${ecliKey(text).toLowerCase()}`,
  court: (id: string) => `=court:${id}`,
  courtType: (abbreviation: string) => `=courts:${abbreviation.toLowerCase()}`,
  level: (level: number | string) => `=level:${level}`,
  type: (type: string) => `=type:${typeKey(type)}`,
  area: (area: string) => `=area:${area}`,
  form: (form: string) => `=form:${form}`,
  has: (what: string) => `=has:${what}`,
  /** "2023-01-17", "2023-01", "2023", or "202" for its decade. */
  day: (part: string) => `=day:${part}`,
  law: (law: string) => `=norm:${law}`,
  norm: (law: string, section: string) => `=norm:${law}/${section}`,
  version: (law: string, section: string, day: string) => `=norm:${law}/${section}@${day}`,
  detail: (law: string, section: string, units: string) => `=norm:${law}/${section}#${units}`,
};

/** Bounds the marks of one norm: four units have fifteen orders to be asked in. */
const mostUnits = 4;

/** "Abs. 1 S. 1 Nr. 2" as ["abs1", "s1", "nr2"]. */
export function unitsOf(detail: string): string[] {
  const units = detail.matchAll(/(\p{L}+)\.?\s*(\p{N}+\p{L}?|\p{L})(?![\p{L}\p{N}])/gu);
  return [...units].slice(0, mostUnits).map(([, name, number]) => `${name}${number}`.toLowerCase());
}

/** All ways to ask for a place by some of its units in their order: "Abs. 1 Nr. 2" is in "Abs. 1 S. 1 Nr. 2". */
export function subsequences(units: readonly string[]): string[] {
  const found: string[] = [];
  for (const unit of units) found.push(unit, ...found.map((before) => `${before}-${unit}`));
  return found;
}
