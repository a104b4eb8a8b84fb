import type { Language } from '../../platform/i18n/index.ts';
import type { PerpetratorGroup, VictimGroup } from './decision.ts';
import { ages, origins, purposes, relations, sectors, sexes } from './desk/coding.ts';
import { words as deskWords, type Word } from './desk/words.ts';
import { words } from './words.ts';

/** "2 Personen, weiblich, 18 bis 20, Afrika"; what is not recorded is left out. */
export function groupText(group: VictimGroup | PerpetratorGroup, language: Language): string {
  return [
    group.number !== null && words(language)('decision.groupNumber', { count: group.number }),
    ...Object.entries(codesOf(group)).map(([list, code]) => code && codeText(list, code, language)),
  ]
    .filter(Boolean)
    .join(', ');
}

/** In the order in which they are read. */
function codesOf(group: VictimGroup | PerpetratorGroup): Readonly<Record<string, string>> {
  if ('relation' in group) return { relation: group.relation };
  return { sex: group.sex, age: group.age, origin: group.origin };
}

const lists: Readonly<Record<string, readonly string[]>> = {
  purpose: purposes,
  sector: sectors,
  sex: sexes,
  age: ages,
  origin: origins,
  relation: relations,
};

/** The name of a code of a list of the desk; what an import wrote in its own words stays as it is. */
export function codeText(list: string, code: string, language: Language): string {
  return lists[list]?.includes(code) ? deskWords(language)(`${list}.${code}` as Word) : code;
}
