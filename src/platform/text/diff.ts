import { diffArrays, diffWordsWithSpace } from 'diff';

/** A stretch of text that both have, or only the older or the newer one. */
export type DiffPart = { readonly kind: 'same' | 'deleted' | 'inserted'; readonly text: string };

/** Bounds the search for a short way from one paragraph to another; beyond it the whole paragraph counts as changed. */
const maximumEdits = 1000;
const maximumMilliseconds = 200;

/** What makes `newer` out of `older`, word by word within paragraphs that changed. In order; joined it is both texts. */
export function diffTexts(older: string, newer: string): readonly DiffPart[] {
  const blocks = diffArrays(linesOf(older), linesOf(newer), { maxEditLength: maximumEdits });
  if (!blocks) return replaced(older, newer);
  const parts = blocks.flatMap((block, index): readonly DiffPart[] => {
    const text = block.value.join('');
    const before = blocks[index - 1];
    const after = blocks[index + 1];
    if (block.removed && after?.added) return diffWords(text, after.value.join(''));
    if (block.added && before?.removed) return [];
    return [{ kind: kindOf(block), text }];
  });
  return parts.filter(({ text }) => text !== '');
}

/** Each with the line end that follows it. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

function diffWords(older: string, newer: string): readonly DiffPart[] {
  const changes = diffWordsWithSpace(older, newer, {
    maxEditLength: maximumEdits,
    timeout: maximumMilliseconds,
  });
  return changes
    ? joined(changes.map((change) => ({ kind: kindOf(change), text: change.value })))
    : replaced(older, newer);
}

/** Changes with nothing but a space between them are one: a phrase is read at once, not word by word. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const result: DiffPart[] = [];
  let deleted = '';
  let inserted = '';
  const flush = () => {
    result.push({ kind: 'deleted', text: deleted }, { kind: 'inserted', text: inserted });
    deleted = '';
    inserted = '';
  };
  parts.forEach((part, index) => {
    const isBetween = index > 0 && index < parts.length - 1 && part.text.trim() === '';
    if (part.kind === 'same' && !isBetween) {
      flush();
      result.push(part);
    } else {
      if (part.kind !== 'inserted') deleted += part.text;
      if (part.kind !== 'deleted') inserted += part.text;
    }
  });
  flush();
  return result;
}

function replaced(older: string, newer: string): readonly DiffPart[] {
  return [
    { kind: 'deleted', text: older },
    { kind: 'inserted', text: newer },
  ];
}

function kindOf({ added, removed }: { added: boolean; removed: boolean }): DiffPart['kind'] {
  if (added) return 'inserted';
  return removed ? 'deleted' : 'same';
}
