import type { NormReference } from '../citation.ts';

export type Section = { readonly sign: NormReference['sign']; readonly section: string };

/** Sections that one heading names at most; the longest run of repealed sections seen has 14. */
const maximumRun = 200;

/**
 * The sections that a heading names: "§ 232a", "Art 4", "Art 74a und 75", "§§ 2 bis 9". null when it names none.
 * Where a run of repealed sections was cut inside its "bis" ("§§ 2b" with the heading "is 9 – (weggefallen)"), the
 * cut is mended.
 */
export function sectionsOf(
  name: string,
  heading: string,
): { sections: Section[]; heading: string } | null {
  const single = /^(§|Art\.?) (\d+[a-z]{0,3})$/.exec(name);
  if (single) return { sections: [section(single[1] ?? '', single[2] ?? '')], heading };
  const mended = /^(?:b|u)/.test(name.slice(-1))
    ? `${name.slice(0, -1)} ${name.slice(-1)}${heading}`
    : name;
  const run = /^(§§?|Art\.?) (\d+)([a-z]{0,3}) (bis|und) (\d+)([a-z]{0,3})(?: – (.*))?$/.exec(
    mended,
  );
  if (!run) return null;
  const [, sign = '', first = '', firstLetter = '', word, last = '', lastLetter = '', rest] = run;
  const ends = [`${first}${firstLetter}`, `${last}${lastLetter}`];
  const between = word === 'bis' ? numbersBetween(Number(first), Number(last)) : [];
  if (between === null) return null;
  const all = [ends[0] ?? '', ...between.map(String), ends[1] ?? ''];
  return { sections: all.map((one) => section(sign, one)), heading: rest ?? heading };
}

function numbersBetween(first: number, last: number): number[] | null {
  if (last <= first || last - first > maximumRun) return null;
  return Array.from({ length: last - first - 1 }, (_, at) => first + at + 1);
}

function section(sign: string, number: string): Section {
  return { sign: sign.startsWith('§') ? '§' : 'Art.', section: number };
}
