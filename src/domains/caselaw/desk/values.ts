import type { Content, Row } from '../../../platform/editable.ts';

/** What was entered in a text field, without spaces around it; '' where nothing was. */
export function textOf(content: Content, field: string): string {
  const value = content[field];
  return typeof value === 'string' ? value.trim() : '';
}

/** The same; null where nothing was entered. */
export function maybeText(content: Content, field: string): string | null {
  return textOf(content, field) || null;
}

export function listOf(content: Content, field: string): string[] {
  const value = content[field];
  if (typeof value !== 'object') return [];
  return value.flatMap((one) => (typeof one === 'string' && one.trim() ? [one.trim()] : []));
}

/** Groups in which something was entered, with every one of `names`. */
export function rowsOf<Name extends string>(
  content: Content,
  field: string,
  names: readonly Name[],
): Record<Name, string>[] {
  const value = content[field];
  if (typeof value !== 'object') return [];
  const rows = value.flatMap((one) => (typeof one === 'string' ? [] : [named(one, names)]));
  return rows.filter((row) => names.some((name) => row[name] !== ''));
}

/** One of the codes; null where none was chosen. */
export function choiceOf<Code extends string>(
  content: Content,
  field: string,
  codes: readonly Code[],
): Code | null {
  const value = textOf(content, field);
  return codes.find((code) => code === value) ?? null;
}

export function choicesOf<Code extends string>(
  content: Content,
  field: string,
  codes: readonly Code[],
): Code[] {
  const chosen = listOf(content, field);
  return codes.filter((code) => chosen.includes(code));
}

/** null where no number was entered. */
export function numberOf(text: string): number | null {
  const value = Number(text);
  return text === '' || !Number.isFinite(value) ? null : value;
}

function named<Name extends string>(row: Row, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, (row[name] ?? '').trim()])) as Record<
    Name,
    string
  >;
}
