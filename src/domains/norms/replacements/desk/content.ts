import { textOf } from '../../../../core/desk/index.ts';
import type { Content } from '../../../../platform/editable.ts';
import type { NormReference } from '../../citation.ts';
import { parseNorm } from '../../citations/index.ts';
import { type Replacement, replacedName } from '../replacement.ts';
import type { WrittenReplacement } from '../stored-replacements.ts';

/** As the form holds it. */
export function contentOfReplacement(one: Omit<Replacement, 'id'>): Content {
  return {
    replaced: replacedName(one.replaced),
    by: replacedName(one.by),
    since: one.since,
    verified: one.verified ? 'yes' : 'no',
    source: one.source,
    sourceUrl: one.sourceUrl ?? '',
  };
}

/** What a complete content says; null when its norms are not known. */
export function replacementOf(content: Content): WrittenReplacement | null {
  const replaced = normOf(textOf(content, 'replaced'));
  const by = normOf(textOf(content, 'by'));
  return (
    replaced &&
    by && {
      replaced,
      by,
      since: textOf(content, 'since'),
      source: textOf(content, 'source'),
      sourceUrl: textOf(content, 'sourceUrl') || null,
      verified: textOf(content, 'verified') === 'yes',
    }
  );
}

/** null unless the words name exactly one norm that is known. */
export function normOf(typed: string): (NormReference & { readonly law: string }) | null {
  const [norm, ...more] = parseNorm(typed);
  return norm && norm.law !== null && more.length === 0 ? { ...norm, law: norm.law } : null;
}
