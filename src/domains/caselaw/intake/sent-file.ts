import type { Visit } from '../../../platform/domain.ts';
import { maximumFileBytes } from './text-of-file.ts';

/** Bytes that a form with one file may have: the file, the fields and what stands between them. */
export const bodyBytes = maximumFileBytes + 64 * 1024;

/** What a form sent, held in memory; null when the body is no form (R34). */
export async function sentForm(visit: Visit): Promise<FormData | null> {
  try {
    return await visit.req.formData();
  } catch {
    return null;
  }
}

export function sentText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** The bytes of a chosen file; null when none was chosen. Its name is not read. */
export async function sentFile(form: FormData, name: string): Promise<Buffer | null> {
  const value = form.get(name);
  return value instanceof Blob && value.size > 0 ? Buffer.from(await value.arrayBuffer()) : null;
}
