import type { FoundEnd } from '../../../platform/domain.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { Evidence } from './evidence.ts';
import { evidenceMarks } from './evidence-mark.ts';
import { words } from './words.ts';

/** A footnote: what a mark rests on, numbered over the whole report. */
export type Note = { readonly number: number; readonly target: string; readonly text: string };

export type NoteProblem = {
  /** Of the first note in which it stands. */
  readonly number: number;
  readonly target: string;
  readonly why: 'unknown' | 'withdrawn' | 'unverified';
};

/** The targets of texts in their order, each as often as it stands there. */
export function targetsOf(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => evidenceMarks(text).map(({ target }) => target));
}

/** The notes of a report, from 1. What was noted before is referred to by its number. */
export function notesOf(
  targets: readonly string[],
  found: ReadonlyMap<string, Evidence>,
  language: Language,
): readonly Note[] {
  const say = words(language);
  const first = new Map<string, number>();
  return targets.map((target, index) => {
    const number = index + 1;
    const evidence = found.get(target) ?? { kind: 'unknown', target };
    const key = keyOf(evidence);
    const before = first.get(key);
    if (before !== undefined) return { number, target, text: say('note.as', { number: before }) };
    first.set(key, number);
    return { number, target, text: noteText(evidence, language) };
  });
}

/** What the editor has to know before it goes out, once for each target. */
export function noteProblems(
  targets: readonly string[],
  found: ReadonlyMap<string, Evidence>,
): readonly NoteProblem[] {
  return [...new Set(targets)].flatMap((target): readonly NoteProblem[] => {
    const evidence = found.get(target) ?? { kind: 'unknown', target };
    const number = targets.indexOf(target) + 1;
    if (evidence.kind === 'unknown' || evidence.kind === 'withdrawn')
      return [{ number, target, why: evidence.kind }];
    return evidence.kind === 'end' && !evidence.end.verified
      ? [{ number, target, why: 'unverified' }]
      : [];
  });
}

/** "Art. 13 CETS 197 (16. Mai 2005). Quelle: …, https://…. Ungeprüft: …": as a footnote says it. */
export function noteText(evidence: Evidence, language: Language): string {
  const say = words(language);
  if (evidence.kind === 'address') return evidence.address;
  if (evidence.kind === 'unknown') return say('note.unknown', { target: evidence.target });
  const { end } = evidence;
  return [
    `${citeOf(end)}.`,
    ...(end.note === null ? [] : [`${end.note}.`]),
    `${say('note.source')}: ${[end.source, end.sourceUrl].filter(Boolean).join(', ')}`,
    ...(end.verified ? [] : [`[${say('note.unverified')}]`]),
    ...(evidence.kind === 'withdrawn' ? [`[${say('note.withdrawn')}]`] : []),
  ].join(' ');
}

/** With its day, where it does not name it itself. */
function citeOf({ cite, dated }: FoundEnd): string {
  const hasDay = dated === '' || plain(cite).includes(plain(dated));
  return hasDay ? cite : `${cite} (${dated})`;
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

function keyOf(evidence: Evidence): string {
  if (evidence.kind === 'address') return evidence.address;
  return evidence.kind === 'unknown' ? evidence.target : evidence.name;
}
