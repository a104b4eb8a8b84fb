/** What of a list is asked for, by field; a field that is absent asks for all. */
export type Filter<Field extends string> = { readonly [Name in Field]?: string | undefined };

/** How a field stands in an address, and which values it takes. */
export type FilterFields<Field extends string> = Readonly<
  Record<Field, { readonly name: string; readonly takes: (value: string) => boolean }>
>;

/** The filter that an address asks for; null when a value is none, stands twice, or a name is not known. */
export function readFilter<Field extends string>(
  query: Readonly<Record<string, readonly string[]>>,
  fields: FilterFields<Field>,
): Filter<Field> | null {
  const filter: { [Name in Field]?: string } = {};
  const byName = new Map(namesOf(fields).map(([field, name]) => [name, field]));
  for (const [name, values] of Object.entries(query)) {
    const field = byName.get(name);
    const [value = ''] = values;
    if (!field || values.length > 1 || !isWellFormed(value)) return null;
    if (value.trim() === '') continue;
    if (!fields[field].takes(value)) return null;
    filter[field] = value.trim();
  }
  return filter;
}

/** The address's query that asks for the filter: "?gremium=greta", or "". */
export function filterQuery<Field extends string>(
  filter: Filter<Field>,
  fields: FilterFields<Field>,
): string {
  const query = new URLSearchParams();
  for (const [field, name] of namesOf(fields)) {
    const value = filter[field];
    if (value !== undefined) query.set(name, value);
  }
  return query.size === 0 ? '' : `?${query}`;
}

export function isOneOf(values: readonly string[]): (value: string) => boolean {
  return (value) => values.includes(value);
}

/** Words to look for: 200 signs at most, and nothing that PostgreSQL does not hold. */
export function isSearchText(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL holds no NUL
  return value.length <= 200 && !/[\u0000-\u0008\u000e-\u001f]/.test(value);
}

function namesOf<Field extends string>(fields: FilterFields<Field>): [Field, string][] {
  return (Object.keys(fields) as Field[]).map((field) => [field, fields[field].name]);
}

/** Half of a surrogate pair is no text that can be stored or searched. */
function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}
