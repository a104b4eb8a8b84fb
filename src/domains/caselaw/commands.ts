/** The query language by examples that find something: name of the words that explain it, and what is typed. */
export const commands = [
  ['words', 'Menschenhandel Ausbeutung'],
  ['phrase', '"sexuellen Ausbeutung"'],
  ['or', 'Zwangsprostitution ODER Zuhälterei'],
  ['not', 'Menschenhandel NICHT Zuhälterei'],
  ['group', '(Zwangsprostitution ODER Zuhälterei) Revision'],
  ['prefix', 'ausbeut*'],
  ['norm', 'norm:"§ 232a StGB"'],
  ['court', 'gericht:BGH'],
  ['fileNumber', 'az:"2 StR 87/22"'],
  ['ecli', 'ecli:ECLI:DE:BGH:2023:170123B2STR87.22.0'],
  ['year', 'jahr:2023'],
  ['date', 'datum:2023-01-17'],
  ['span', 'von:2016-10-15 bis:2020'],
] as const;
