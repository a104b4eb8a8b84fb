import type { Visit } from '../../../platform/domain.ts';
import { normalText, withoutUnwanted } from './fields/normal-text.ts';

/** What a form sent; null when the body is no form (R34). */
export async function sentForm(visit: Visit): Promise<FormData | null> {
  try {
    return await visit.req.formData();
  } catch {
    return null;
  }
}

/** A short text beside the content: a note, a reason. Controls and marks of direction are left out (R38). */
export function sentNote(form: FormData, name: string): string {
  return normalText(withoutUnwanted(sentWord(form, name), false).text);
}

/** One of the form's own words: a button, a hidden field. */
export function sentWord(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** The revision that a form started from. null: there was no draft. undefined: it is no revision. */
export function sentRevision(form: FormData): number | null | undefined {
  const text = sentWord(form, 'revision');
  if (text === '') return null;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
