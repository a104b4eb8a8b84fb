/**
 * Key under which a written-out name is found in any case: the endings of its words do not count. "Bürgerlichen
 * Gesetzbuches" and "Bürgerliches Gesetzbuch" have one key, so have "Strafprozeßordnung" and "Strafprozessordnung".
 */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(stem)
    .join(' ');
}

/** The same for a single word of letters only, without a search for its parts. */
export function wordKey(word: string): string {
  return stem(word.toLowerCase().replaceAll('ß', 'ss'));
}

/** A word without the endings of declension. */
function stem(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:e[rnms]|es|e|s|n)$/, '');
}
