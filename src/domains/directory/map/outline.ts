/** In units of the map: x to the east, y to the south. */
export type Position = readonly [x: number, y: number];
export type Ring = readonly Position[];

/** The rings of a path that bin/make-map wrote: for each "M", one "l" with relative pairs, and "z". */
export function ringsOf(path: string): Ring[] {
  return path.split('z').flatMap((text) => {
    const [x = 0, y = 0, ...steps] = (text.match(/-?\d+/g) ?? []).map(Number);
    if (steps.length === 0) return [];
    const ring: [number, number][] = [[x, y]];
    for (let index = 0; index < steps.length; index += 2) {
      const [lastX, lastY] = ring.at(-1)!;
      ring.push([lastX + steps[index]!, lastY + steps[index + 1]!]);
    }
    return [ring];
  });
}

/** By the even-odd rule, so that a hole is outside. */
export function isInside(rings: readonly Ring[], [x, y]: Position): boolean {
  let inside = false;
  for (const ring of rings) {
    let [lastX, lastY] = ring.at(-1)!;
    for (const [nextX, nextY] of ring) {
      const crosses = nextY > y !== lastY > y;
      if (crosses && x < ((lastX - nextX) * (y - nextY)) / (lastY - nextY) + nextX)
        inside = !inside;
      [lastX, lastY] = [nextX, nextY];
    }
  }
  return inside;
}
