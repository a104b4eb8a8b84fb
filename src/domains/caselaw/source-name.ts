import names from './data/source-names.json' with { type: 'json' };

/** "okf-bundles + ra.de" as people read it: keys of sources get their names, addresses stay. */
export function sourceName(source: string): string {
  return source
    .split(' + ')
    .map((one) => (names as Readonly<Record<string, string>>)[one] ?? one)
    .join(' und ');
}
