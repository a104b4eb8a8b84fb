import type { NormReference } from '../citation.ts';
import { findCitations } from './find.ts';
import { resolveLaw } from './laws/laws.ts';
import { provisionAt } from './norms/provision.ts';
import { wordingAt } from './norms/publication.ts';
import { role } from './text/roles.ts';
import { type Tokens, tokenise, WORD } from './text/tokens.ts';
import { lexicon } from './text/vocabulary.ts';

/**
 * The norms of a field that names nothing else: "§ 232 Abs 1 S 1 Nr 1 StGB vom 11.02.2005", "Art 19 Abs 4 GG",
 * "BGB § 894, § 900 Abs. 1", "OEG". What no table knows is kept as written with `law` null; [] when the field names
 * no norm at all.
 */
export function parseNorm(text: string): NormReference[] {
  const found = findCitations(text).flatMap((citation) =>
    citation.kind === 'norm' ? citation.norms : [],
  );
  if (found.length > 0) return found;
  const law = resolveLaw(text);
  if (law) return [wholeLaw(law.id, law.abbreviation)];
  return unknownLaw(tokenise(text, lexicon()));
}

function wholeLaw(law: string | null, abbreviation: string): NormReference {
  return { law, abbreviation, sign: '§', section: null, detail: '', version: null };
}

/** "§ 7 Abs 2 Foo": behind the sections stands the law, whatever its form. */
function unknownLaw(t: Tokens): NormReference[] {
  const provision = provisionAt(t, 0);
  if (!provision || provision.end >= t.length) return [];
  // "§ 304 Abs": a field that was cut off.
  if (t.has(provision.end, role.detail) || t.kind[provision.end] !== WORD) return [];
  const { abbreviation, version } = nameBehind(t, provision.end);
  return provision.sections.map(({ sign, number, detail }) => ({
    law: resolveLaw(abbreviation)?.id ?? null,
    abbreviation,
    sign,
    section: number,
    detail,
    version,
  }));
}

function nameBehind(t: Tokens, at: number): { abbreviation: string; version: string | null } {
  for (let p = at + 1; p < t.length; p++) {
    const wording = wordingAt(t, p);
    if (wording.date !== null)
      return { abbreviation: oneLine(t.slice(at, p)), version: wording.date };
  }
  return { abbreviation: oneLine(t.slice(at, t.length)), version: null };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, LONGEST_NAME);
}

const LONGEST_NAME = 120;
