import type { SignedIn } from '../../../platform/domain.ts';
import { isConfirmed } from '../texts/edition.ts';
import type { TextFiles } from '../texts/files.ts';
import type { TextFile } from '../texts/front-matter.ts';
import { keyText, type TextKey } from '../texts/names.ts';
import { type Parts, partsOf } from '../texts/parts.ts';
import { problemsOfParts } from './problems.ts';

/** What somebody who confirms reads: the public text, and the German one beside it. */
export type Confirmable = {
  readonly key: TextKey;
  /** null: the language has no such text. */
  readonly text: { readonly file: TextFile; readonly parts: Parts } | null;
  readonly german: { readonly file: TextFile; readonly parts: Parts };
  readonly isConfirmed: boolean;
  /** It has other parts or placeholders than the German text. */
  readonly isFaulty: boolean;
};

export function confirmableOf(key: TextKey, files: TextFiles): Confirmable {
  const german = files.get(`de/${key.name}`)!;
  const file = files.get(keyText(key));
  const parts = file && partsOf(key.name, file.body);
  return {
    key,
    text: file && parts ? { file, parts } : null,
    german: { file: german, parts: partsOf(key.name, german.body) },
    isConfirmed: file !== undefined && isConfirmed(file, german),
    isFaulty: parts !== undefined && problemsOfParts(key, parts, files).length > 0,
  };
}

/** German texts are confirmed by somebody who checks the law; translations by whoever edits or checks them. */
export function mayConfirm({ roles }: Pick<SignedIn, 'roles'>, { code }: TextKey): boolean {
  return roles.some(
    (role) => role === 'reviewer' || role === 'office_lead' || (role === 'editor' && code !== 'de'),
  );
}

/** Why a text was not confirmed. changed: one of both texts is another than the person read. */
export type ConfirmationRefusal = 'unticked' | 'changed' | 'not_possible';

/** read: hashes of the two texts that the person read. */
export function confirmationRefusal(
  { text, german, isFaulty }: Confirmable,
  read: { readonly isTicked: boolean; readonly text: string; readonly german: string },
): ConfirmationRefusal | null {
  if (!text || isFaulty) return 'not_possible';
  if (read.text !== text.file.hash || read.german !== german.file.hash) return 'changed';
  return read.isTicked ? null : 'unticked';
}
