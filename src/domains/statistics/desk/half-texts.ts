import { textOf } from '../../../core/desk/index.ts';
import type { Content, Problem } from '../../../platform/editable.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { words } from '../words.ts';

/** Pages are in two languages: what one has, the other has too. `names`: of the fields, without De and En. */
export function halfTexts(
  content: Content,
  names: readonly string[],
  language: Language,
): readonly Problem[] {
  return names.flatMap((name) => {
    const [de, en] = [textOf(content, `${name}De`), textOf(content, `${name}En`)];
    if ((de === '') === (en === '')) return [];
    const field = de === '' ? `${name}De` : `${name}En`;
    return [{ field, message: words(language)('desk.problem.half') }];
  });
}
