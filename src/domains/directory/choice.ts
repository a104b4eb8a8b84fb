import { type Centre, forms, memberTypes, targetGroups } from './centre.ts';
import { landCodes } from './land.ts';

/** What the directory is filtered by. */
export type ChoiceName = 'land' | 'type' | 'language' | 'form' | 'group';
export type Choice = Readonly<Partial<Record<ChoiceName, string>>>;

type Filter = {
  /** The parameter; addresses stay in the history of the device, so names and values are letters that say nothing. */
  readonly parameter: string;
  /** Values in the order of their letters; null: any code of a language. */
  readonly values: readonly string[] | null;
  readonly valuesOf: (centre: Centre) => readonly string[];
};

export const filters: Readonly<Record<ChoiceName, Filter>> = {
  land: { parameter: 'l', values: landCodes, valuesOf: ({ land, serves }) => [land, ...serves] },
  type: { parameter: 't', values: memberTypes, valuesOf: ({ type }) => [type] },
  language: {
    parameter: 's',
    values: null,
    valuesOf: ({ languages, interpreted }) => [...new Set([...languages, ...interpreted])],
  },
  form: { parameter: 'f', values: forms, valuesOf: (centre) => centre.forms },
  group: { parameter: 'w', values: targetGroups, valuesOf: (centre) => centre.targetGroups },
};

export const choiceNames = Object.keys(filters) as ChoiceName[];

/** The choice that an address asks for; values that are not known are left out and reported. */
export function parseChoice(query: URLSearchParams): { choice: Choice; unknown: boolean } {
  const read = choiceNames.map((name) => {
    const letter = query.get(filters[name].parameter);
    return { name, letter, value: letter === null ? null : valueOfLetter(filters[name], letter) };
  });
  const known = read.filter(({ value }) => value !== null);
  return {
    choice: Object.fromEntries(known.map(({ name, value }) => [name, value])),
    unknown: read.some(({ letter, value }) => letter && value === null),
  };
}

/** The query of a choice with its "?", empty when nothing is chosen. */
export function choiceQuery(choice: Choice): string {
  const query = new URLSearchParams();
  for (const name of choiceNames) {
    const value = choice[name];
    if (value !== undefined) query.set(filters[name].parameter, letterOf(filters[name], value));
  }
  return query.size === 0 ? '' : `?${query}`;
}

export function fits(centre: Centre, choice: Choice): boolean {
  return choiceNames.every((name) => {
    const value = choice[name];
    return value === undefined || filters[name].valuesOf(centre).includes(value);
  });
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

function valueOfLetter({ values }: Filter, letter: string): string | null {
  if (values) return values[letters.indexOf(letter)] ?? null;
  return /^[a-z]{2,3}$/.test(letter) ? letter : null;
}

function letterOf({ values }: Filter, value: string): string {
  return values ? (letters[values.indexOf(value)] ?? '') : value;
}
