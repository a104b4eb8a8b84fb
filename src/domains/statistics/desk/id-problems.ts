import type { Problem } from '../../../platform/editable.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { words } from '../words.ts';

type Asked = {
  readonly id: string;
  /** Under which it is public; null: it is new. */
  readonly key: string | null;
  readonly isTaken: boolean;
  readonly language: Language;
};

/** An id is part of addresses: it fits them, belongs to one thing, and stays. */
export function idProblems({ id, key, isTaken, language }: Asked): readonly Problem[] {
  const say = words(language);
  if (id === '') return [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return [{ field: 'id', message: say('desk.problem.id') }];
  if (key !== null && key !== id) return [{ field: 'id', message: say('desk.problem.id.moved') }];
  if (key === null && isTaken) return [{ field: 'id', message: say('desk.problem.id.taken') }];
  return [];
}
