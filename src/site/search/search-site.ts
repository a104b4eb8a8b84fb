import { setTimeout } from 'node:timers/promises';
import { answerKept, fewerWords, follow } from '../../core/find/index.ts';
import type { Services } from '../../platform/domain.ts';
import type {
  KeptSource,
  SearchAnswer,
  SearchHit,
  SearchQuestion,
  SearchSource,
} from '../../platform/search.ts';
import type { Asked } from './question.ts';

/** A group of hits; groups without any are left out. */
export type FoundGroup = {
  readonly source: SearchSource;
  readonly total: SearchAnswer['total'];
  readonly hits: readonly SearchHit[];
  /** So many of its hits stand before all groups instead. */
  readonly above?: number;
};

export type Found = {
  /** What the typed text names exactly, before all groups. */
  readonly named: readonly SearchHit[];
  /** In the order of their weight. */
  readonly groups: readonly FoundGroup[];
  /** Only where nothing is found. */
  readonly suggestion: string | null;
  /** The words that were looked for where no text holds all that were typed; else null. */
  readonly instead: string | null;
};

/** A search waits no longer for the first reading of a new database; it then finds what was read so far. */
const longestWait = 3000;
/** Hits of each group among others, and on a page of one alone. */
const hitsAmongOthers = 3;
export const hitsAlone = 50;

export function isKept(source: SearchSource): source is KeptSource {
  return 'texts' in source;
}

/**
 * Asks every source at once; those of core/find together. limit: hits of each group. Where nothing is found, another
 * spelling is offered, or else what fewer of the words find.
 */
export async function searchSite(
  services: Services,
  sources: readonly SearchSource[],
  asked: Asked,
  limit?: number,
): Promise<Found> {
  await Promise.race([
    follow(services, sources.filter(isKept)),
    setTimeout(longestWait, undefined, { ref: false }),
  ]);
  const { suggestion, ...found } = await findAll(services, sources, asked, limit);
  if (isSomething(found)) return { ...found, suggestion: null, instead: null };
  const findsWith = async (text: string) =>
    findAll(services, sources, withText(asked, text), limit);
  const cited = asCited(asked.question.text);
  const isCited = cited !== asked.question.text && isSomething(await findsWith(cited));
  const better = isCited ? cited : suggestion;
  if (better !== null) return { ...found, suggestion: better, instead: null };
  const kinds = chosenOf(sources, asked)
    .filter(isKept)
    .map(({ kind }) => kind);
  const at = services.clock().toString();
  const instead = await fewerWords(services.db, kinds, asked.question, at);
  if (instead === null) return { ...found, suggestion, instead };
  const { groups } = await findsWith(instead);
  return { named: [], groups, suggestion, instead: groups.length > 0 ? instead : null };
}

type FoundAtOnce = Omit<Found, 'instead'>;

function isSomething({ named, groups }: Pick<Found, 'named' | 'groups'>): boolean {
  return groups.length > 0 || named.length > 0;
}

async function findAll(
  services: Services,
  sources: readonly SearchSource[],
  asked: Asked,
  limit = asked.group === null ? hitsAmongOthers : (asked.page ?? 1) * hitsAlone,
): Promise<FoundAtOnce> {
  const { question } = asked;
  const limited: SearchQuestion = { ...question, limit };
  const chosen = chosenOf(sources, asked);
  const kinds = chosen.filter(isKept).map(({ kind }) => kind);
  const [kept, answered, named] = await Promise.all([
    answerKept(services.db, kinds, limited, services.clock().toString()),
    Promise.all(chosen.map((source) => answerOf(services, source, limited))),
    isNarrowed(asked)
      ? []
      : namedBy(services, sources, { ...question, text: asCited(question.text) }),
  ]);
  const groups = chosen.flatMap((source, index): FoundGroup[] => {
    const answer = answered[index] ?? kept.answers.get(source.kind);
    if (!answer || answer.total.value === 0) return [];
    return [{ source, total: answer.total, hits: answer.hits }];
  });
  groups.sort((a, b) => a.source.weight - b.source.weight);
  const suggestions = [kept.suggestion, ...answered.map((answer) => answer?.suggestion ?? null)];
  return { named, groups, suggestion: suggestions.find((one) => one !== null) ?? null };
}

function chosenOf(sources: readonly SearchSource[], { group }: Asked): readonly SearchSource[] {
  return sources.filter(({ kind }) => group === null || kind === group);
}

function withText(asked: Asked, text: string): Asked {
  return { ...asked, question: { ...asked.question, text } };
}

/** As texts cite: "Artikel 13" is "Art. 13" in most of them, "Paragraf 232" is "§ 232". */
function asCited(text: string): string {
  return text.replace(/\bArtikel(?=\s+\d)/gi, 'Art.').replace(/\bParagra(?:f|ph)(?=\s+\d)/gi, '§');
}

/** Then nothing is named before all groups. */
export function isNarrowed({ group, question }: Asked): boolean {
  const { textLanguage, topic, from, to } = question;
  return [group, textLanguage, topic, from, to].some((choice) => choice !== null);
}

/** null: core/find answers for it. */
function answerOf(
  services: Services,
  source: SearchSource,
  asked: SearchQuestion,
): Promise<SearchAnswer> | null {
  return isKept(source) ? null : source.answer(services, asked);
}

async function namedBy(
  services: Services,
  sources: readonly SearchSource[],
  { text, language }: Asked['question'],
): Promise<readonly SearchHit[]> {
  const found = await Promise.all(
    sources.map(({ named }) => named?.(services, text, language) ?? null),
  );
  return found.filter((hit) => hit !== null);
}
