import type { Language } from '../../../../platform/i18n/index.ts';
import { Notice } from '../../../../platform/ui/index.ts';

type TextProblemsProps = { readonly problems: readonly string[]; readonly language: Language };

/** What a kind of papers finds wrong with the text: evidence that is not there. */
export function TextProblems({ problems, language }: TextProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <Notice kind="caution" language={language}>
      <ul>
        {problems.map((problem) => (
          <li>{problem}</li>
        ))}
      </ul>
    </Notice>
  );
}
