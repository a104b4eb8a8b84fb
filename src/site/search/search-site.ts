import { setTimeout } from 'node:timers/promises';
import { answerKept, follow } from '../../core/find/index.ts';
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
};

export type Found = {
  /** What the typed text names exactly, before all groups. */
  readonly named: readonly SearchHit[];
  /** In the order of their weight. */
  readonly groups: readonly FoundGroup[];
  /** Only where nothing is found. */
  readonly suggestion: string | null;
};

/** A search waits no longer for the first reading of a new database; it then finds what was read so far. */
const longestWait = 3000;
/** Hits of each group among others, and on a page of one alone. */
const hitsAmongOthers = 3;
export const hitsAlone = 50;

export function isKept(source: SearchSource): source is KeptSource {
  return 'texts' in source;
}

/** Asks every source at once; those of core/find together. limit: hits of each group. */
export async function searchSite(
  services: Services,
  sources: readonly SearchSource[],
  { question, group, page = 1 }: Asked,
  limit = group === null ? hitsAmongOthers : page * hitsAlone,
): Promise<Found> {
  await Promise.race([
    follow(services, sources.filter(isKept)),
    setTimeout(longestWait, undefined, { ref: false }),
  ]);
  const asked: SearchQuestion = { ...question, limit };
  const chosen = sources.filter(({ kind }) => group === null || kind === group);
  const kinds = chosen.filter(isKept).map(({ kind }) => kind);
  const [kept, answered, named] = await Promise.all([
    answerKept(services.db, kinds, asked, services.clock().toString()),
    Promise.all(chosen.map((source) => answerOf(services, source, asked))),
    isFiltered(question) || group !== null
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
  if (groups.length > 0 || named.length > 0) return { named, groups, suggestion: null };
  const cited = asCited(question.text);
  const isCited = cited !== question.text && (await finds(services, sources, cited, question));
  const suggestion = suggestions.find((one) => one !== null) ?? null;
  return { named, groups, suggestion: isCited ? cited : suggestion };
}

/** As texts cite: "Artikel 13" is "Art. 13" in most of them, "Paragraf 232" is "§ 232". */
function asCited(text: string): string {
  return text.replace(/\bArtikel(?=\s+\d)/gi, 'Art.').replace(/\bParagra(?:f|ph)(?=\s+\d)/gi, '§');
}

async function finds(
  services: Services,
  sources: readonly SearchSource[],
  text: string,
  question: Asked['question'],
): Promise<boolean> {
  const found = await searchSite(services, sources, {
    question: { ...question, text },
    group: null,
  });
  return found.groups.length > 0 || found.named.length > 0;
}

function isFiltered({ textLanguage, topic, from, to }: Asked['question']): boolean {
  return [textLanguage, topic, from, to].some((choice) => choice !== null);
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
