import { listOf, rowsOf, textOf } from '../../../core/desk/index.ts';
import type { Content, Value } from '../../../platform/editable.ts';
import type { IdentityData } from '../identity-data.ts';
import { type IdentityField, identityFields, nameOf, none } from './identity-form.ts';

/** identity.json as the desk keeps it. */
export function contentOf(data: IdentityData): Content {
  return Object.fromEntries(
    identityFields.map((field) => [nameOf(field), shown(valueAt(data, field.path), field)]),
  );
}

/** What the form holds in the form of identity.json, not yet checked. */
export function dataOf(content: Content, languages: IdentityData['languages']): unknown {
  const data: Record<string, unknown> = { languages };
  for (const field of identityFields) put(data, field.path.split('.'), meant(content, field));
  return hasConciliation(content) ? data : { ...data, conciliation: null };
}

/** The field to which a place in the data belongs: "goals-de" for the third of `goals.de`. */
export function fieldOfPath(place: readonly PropertyKey[]): string | null {
  const whole = `${place.map(String).join('.')}.`;
  const field = identityFields.find(({ path }) => whole.startsWith(`${path}.`));
  return field ? nameOf(field) : null;
}

function shown(value: unknown, { form }: IdentityField): Value {
  if (form === 'memberships')
    return (value as IdentityData['memberships']).map(({ name, abbreviation }) => ({
      name,
      abbreviation: abbreviation ?? '',
    }));
  if (form === 'list') return (value as string[] | null) ?? [];
  if (value === false) return none;
  return value === null || value === undefined ? '' : String(value);
}

function meant(content: Content, field: IdentityField): unknown {
  const name = nameOf(field);
  const text = textOf(content, name);
  switch (field.form) {
    case 'memberships':
      return rowsOf(content, name).map((row) => ({
        name: row.name,
        abbreviation: row.abbreviation || null,
      }));
    case 'list':
      return field.required || listOf(content, name).length > 0 ? listOf(content, name) : null;
    case 'integer':
      return /^\d+$/.test(text) ? Number(text) : null;
    case 'later':
      return text === none ? false : text || null;
    default:
      return text || null;
  }
}

/** All of it or nothing: half of it is a problem that the data's form tells. */
function hasConciliation(content: Content): boolean {
  return identityFields
    .filter(({ path }) => path.startsWith('conciliation.'))
    .some((field) => textOf(content, nameOf(field)) !== '');
}

function valueAt(data: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], data);
}

function put(data: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name, ...rest] = path;
  if (rest.length === 0) {
    data[name!] = value;
    return;
  }
  data[name!] ??= {};
  put(data[name!] as Record<string, unknown>, rest, value);
}
