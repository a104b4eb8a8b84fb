import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { EvidenceEnd, FoundEnd, Gathered } from '../../platform/domain.ts';
import { type Language, tongueOf } from '../../platform/i18n/index.ts';
import { type EndName, endText, parseEnd } from './link.ts';

let announced: () => readonly EvidenceEnd[] = () => [];

/** Says which kinds of things there are; a domain that shows its links need not know the others. */
export function announceEnds(ends: () => readonly EvidenceEnd[]): void {
  announced = ends;
}

/** The kind's label, or the kind itself where no domain announces it any more. */
export function labelOf(kind: string, language: Language): string {
  return announced().find((end) => end.kind === kind)?.label[language] ?? kind;
}

/** By `endText`; what is not known is left out. */
export async function findEnds(
  db: Kysely<unknown>,
  names: readonly EndName[],
  language: Language,
): Promise<ReadonlyMap<string, FoundEnd>> {
  const found = new Map<string, FoundEnd>();
  for (const end of announced()) {
    const ids = [...new Set(names.filter(({ kind }) => kind === end.kind).map(({ id }) => id))];
    if (ids.length === 0) continue;
    for (const [id, one] of await end.find(db, ids, language))
      found.set(endText({ kind: end.kind, id }), one);
  }
  return found;
}

/** Public things that gather another, such as topics, in the order in which their domains tell them. */
export async function findGathering(
  db: Kysely<unknown>,
  thing: EndName,
  language: Language,
): Promise<readonly (FoundEnd & { readonly label: string })[]> {
  const gatherings = (await listGatherings(db)).filter(({ things }) =>
    things.includes(endText(thing)),
  );
  const found = await findEnds(
    db,
    gatherings.map(({ end }) => end),
    language,
  );
  return gatherings.flatMap(({ end }) => {
    const one = found.get(endText(end));
    return one?.state === 'public' ? [{ ...one, label: labelOf(end.kind, language) }] : [];
  });
}

/** Every thing that gathers others, with their names. */
export async function listGatherings(
  db: Kysely<unknown>,
): Promise<readonly (Gathered & { readonly end: EndName })[]> {
  const all = await Promise.all(
    announced().map(async ({ kind, gathered }) =>
      ((await gathered?.(db)) ?? []).map((one) => ({ ...one, end: { kind, id: one.id } })),
    ),
  );
  return all.flat();
}

/** The public thing that an address or a name "kind:id" means; null when there is none. */
export async function resolveEnd(db: Kysely<unknown>, typed: string): Promise<EndName | null> {
  for (const name of namesOf(typed)) {
    const found = (await findEnds(db, [name], 'de')).get(endText(name));
    if (found?.state === 'public') return name;
  }
  return null;
}

/** What somebody may have meant, best first. */
export async function suggestEnds(
  db: Kysely<unknown>,
  typed: string,
  language: Language,
  limit: number,
): Promise<readonly string[]> {
  const words = typed.replace(/^[a-z]+(?:-[a-z]+)*:/, '').trim();
  if (words === '') return [];
  const found: string[] = [];
  for (const { kind, search } of announced())
    for (const { id, title } of await search(db, words, language, limit))
      found.push(`${endText({ kind, id })} (${title})`);
  return found.slice(0, limit);
}

/** Changes when what a thing says does. */
export function fingerprint({ title, note, detail }: FoundEnd): string {
  return createHash('sha256')
    .update(JSON.stringify([title, note, detail]))
    .digest('hex');
}

/** Of an address every kind that might stand there. */
function namesOf(typed: string): readonly EndName[] {
  const [, code = '', path] =
    /^(?:https?:\/\/[^/]+)?\/([a-z-]+)\/([^?#]+)/.exec(typed.trim()) ?? [];
  if (path === undefined || !tongueOf(code))
    return [parseEnd(typed)].filter((name) => name !== null);
  return announced().flatMap(({ kind, idAt }) => {
    const id = idAt(decoded(path).replace(/\/$/, ''));
    return id === null ? [] : [{ kind, id }];
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
