import type { CentreFilter, Form, TargetGroup } from '../../directory/index.ts';

/** What the filters of a Land's page are set to. */
export type Choice = {
  /** BCP 47; spoken there, or interpreted. */
  readonly language: string | null;
  readonly form: Form | null;
  readonly group: Group | null;
  /** Only places for people with children. */
  readonly children: boolean;
};

export type Group = Exclude<TargetGroup, 'families'>;

/** Addresses stay in the history of the device: letters that say nothing. */
const formCodes = { a: 'labour', b: 'sexual', c: 'begging', d: 'criminal', e: 'organs' } as const;
const groupCodes = { a: 'women', b: 'men', c: 'trans', d: 'minors' } as const;
const childrenCode = 'k';

export const formsInOrder: readonly Form[] = Object.values(formCodes);
export const groupsInOrder: readonly Group[] = Object.values(groupCodes);

export const noChoice: Choice = { language: null, form: null, group: null, children: false };

/** The choice that an address asks for; what it does not know is left out and reported. */
export function parseChoice(query: URLSearchParams): { choice: Choice; unknown: boolean } {
  const language = query.get('s');
  const form = query.get('f');
  const group = query.get('w');
  const children = query.get('k');
  const choice: Choice = {
    language: language && /^[a-z]{2,3}$/.test(language) ? language : null,
    form: meaningOf(formCodes, form),
    group: meaningOf(groupCodes, group),
    children: children === childrenCode,
  };
  const unknown =
    Boolean(language && !choice.language) ||
    Boolean(form && !choice.form) ||
    Boolean(group && !choice.group) ||
    Boolean(children && !choice.children);
  return { choice, unknown };
}

/** The pairs that parseChoice reads again. */
export function choiceParameters(choice: Choice): [name: string, value: string][] {
  const pairs: [string, string | undefined][] = [
    ['s', choice.language ?? undefined],
    ['f', codeOf(formCodes, choice.form)],
    ['w', codeOf(groupCodes, choice.group)],
    ['k', choice.children ? childrenCode : undefined],
  ];
  return pairs.filter((pair): pair is [string, string] => pair[1] !== undefined);
}

/** What the directory can look for; people with children only when no other group is asked for. */
export function filterOf({ language, form, group, children }: Choice): CentreFilter {
  return {
    language: language ?? undefined,
    form: form ?? undefined,
    group: group ?? (children ? 'families' : undefined),
  };
}

function meaningOf<Value>(
  codes: Readonly<Record<string, Value>>,
  code: string | null,
): Value | null {
  return code !== null && Object.hasOwn(codes, code) ? codes[code]! : null;
}

function codeOf(codes: Readonly<Record<string, string>>, value: string | null): string | undefined {
  return Object.keys(codes).find((code) => codes[code] === value);
}
