import type { Content, Row } from '../../../../platform/editable.ts';

/** What a content holds under a name, in the form that its field has; empty where it holds nothing of that form. */
export function textOf(content: Content, name: string): string {
  const value = held(content, name);
  return typeof value === 'string' ? value : '';
}

export function listOf(content: Content, name: string): readonly string[] {
  const value = held(content, name);
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

export function rowsOf(content: Content, name: string): readonly Row[] {
  const value = held(content, name);
  return Array.isArray(value) ? value.filter((one): one is Row => typeof one === 'object') : [];
}

function held(content: Content, name: string): unknown {
  return Object.hasOwn(content, name) ? content[name] : undefined;
}
