import { type Answer, evidenceLines } from './answer.ts';
import { isMarkable, markOf } from './evidence-mark.ts';

/** UTF-16 code units of one paragraph of a paper. */
const longest = 20_000;

/**
 * An answer as paragraphs of a paper: what was written as quotations, its evidence as marks after the last. Whose it is
 * does not stand there: who is named is said by the sign-off.
 */
export function quotedAnswer(
  answer: Pick<Answer, 'text' | 'figures' | 'evidence'>,
): readonly string[] {
  const quoted = [answer.text, answer.figures].filter((text) => text !== '').flatMap(quotations);
  const lines = evidenceLines(answer);
  const marks = lines.filter(isMarkable).map(markOf).join(' ');
  const rest = lines.filter((line) => !isMarkable(line)).join('\n');
  const last = [quoted.pop(), marks].filter(Boolean).join(' ');
  const parts = last.length <= longest ? [last] : [last.slice(0, -marks.length - 1), marks];
  return [...quoted, ...parts, rest].filter((text) => text !== '');
}

/** Lines of a Markdown quotation, in as many paragraphs as their length needs. */
function quotations(text: string): string[] {
  const paragraphs: string[] = [];
  let current = '';
  for (const line of text.split('\n')) {
    const quoted = `> ${line}`.trimEnd();
    const joined = current === '' ? quoted : `${current}\n${quoted}`;
    if (joined.length <= longest) current = joined;
    else {
      paragraphs.push(current);
      current = quoted.slice(0, longest);
    }
  }
  return [...paragraphs, current];
}
