/**
 * The addresses of paragraphs within a page: "rn-12" for Randnummer 12, "rn-12-2" where a second part counts
 * anew. A paragraph without a number gets none: it could not be cited.
 */
export function anchors(numbers: readonly (string | null)[]): (string | null)[] {
  const taken = new Set<string>();
  return numbers.map((number) => {
    const base =
      number === null
        ? ''
        : number
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, '-')
            .replace(/^-+|-+$/g, '');
    if (base === '') return null;
    let anchor = `rn-${base}`;
    for (let count = 2; taken.has(anchor); count += 1) anchor = `rn-${base}-${count}`;
    taken.add(anchor);
    return anchor;
  });
}
