import type { Kysely } from 'kysely';
import { endText, findEnds, parseEnd, resolveEnd } from '../../../core/evidence/index.ts';
import type { FoundEnd } from '../../../platform/domain.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { safeUrl } from '../../../platform/ui/index.ts';

/** What a mark rests on. withdrawn: it was public once. unknown: neither an address nor a thing that is here. */
export type Evidence =
  | { readonly kind: 'end'; readonly name: string; readonly end: FoundEnd }
  | { readonly kind: 'withdrawn'; readonly name: string; readonly end: FoundEnd }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'unknown'; readonly target: string };

/**
 * What each target means, by target: the name of an end, a path or address of a page of this site, or an address
 * elsewhere. origin: of this site, PUBLIC_ORIGIN.
 */
export async function findEvidence(
  db: Kysely<unknown>,
  targets: readonly string[],
  { language, origin }: { readonly language: Language; readonly origin: string },
): Promise<ReadonlyMap<string, Evidence>> {
  const found = new Map<string, Evidence>();
  const names = new Map<string, string>();
  for (const target of new Set(targets)) {
    const path = pathIn(target, origin);
    const name = path === null ? parseEnd(target) : await resolveEnd(db, path);
    const isAddress = path === null && /^https?:/i.test(target);
    if (isAddress && safeUrl(target)) found.set(target, { kind: 'address', address: target });
    else if (name && !isAddress) names.set(target, endText(name));
  }
  const ends = await findEnds(
    db,
    [...names.values()].map(parseEnd).filter((name) => name !== null),
    language,
  );
  for (const target of targets) {
    const name = names.get(target);
    const end = name === undefined ? undefined : ends.get(name);
    if (name !== undefined && end)
      found.set(target, { kind: end.state === 'public' ? 'end' : 'withdrawn', name, end });
    else if (!found.has(target)) found.set(target, { kind: 'unknown', target });
  }
  return found;
}

/** "/de/normen/cets-197/13" of itself and of its address on this site; null for all else. */
function pathIn(target: string, origin: string): string | null {
  const url = URL.canParse(target) ? new URL(target) : null;
  const path = url?.origin === origin ? url.pathname : target;
  return /^\/(de|en)\//.test(path) ? path : null;
}
