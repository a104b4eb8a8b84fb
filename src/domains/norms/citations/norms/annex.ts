import { role } from '../text/roles.ts';
import type { Tokens } from '../text/tokens.ts';
import { type Detail, detailAt, isSign } from './detail.ts';

/** Details that stand in front of what they belong to, and the token behind them. */
export type Lead = { readonly end: number; readonly detail: string };

/**
 * An annex or a division of a law: "Anlage 3 Spalte 2", "Anhang VIII", "Nr. 34 der Anlage 2". null when none stands
 * here. The law follows behind.
 */
export function annexAt(t: Tokens, at: number): Lead | null {
  const direct = detailsAt(t, at);
  if (!direct) return null;
  if (annexes.has(direct.first)) return direct;
  if (!t.is(direct.end, 'der') && !t.is(direct.end, 'des')) return null;
  const annex = detailsAt(t, direct.end + 1);
  if (!annex || !annexes.has(annex.first)) return null;
  return { end: annex.end, detail: `${annex.detail} ${direct.detail}` };
}

const annexes = new Set(['Anlage', 'Anhang', 'Abschn.', 'Kap.']);

/** "Abs. 3 in" of "Abs. 3 in § 137c SGB V", "Nr 1 des" of "Nr 1 des § 8 Abs 1 SGB IV". null when no sign follows. */
export function detailOfSectionAt(t: Tokens, at: number): Lead | null {
  const lead = detailsAt(t, at);
  if (!lead || !inside.has(t.word(lead.end)) || !isSign(t, lead.end + 1)) return null;
  return { end: lead.end + 1, detail: lead.detail };
}

const inside = new Set(['in', 'des', 'der', 'im']);

function detailsAt(t: Tokens, at: number): (Lead & { readonly first: string }) | null {
  if (!t.has(at, role.detail)) return null;
  const read: Detail[] = [];
  let end = at;
  while (read.length < MOST) {
    const detail = detailAt(t, end, null);
    if (!detail) break;
    read.push(detail);
    end = detail.end;
  }
  const first = read[0]?.label;
  if (first === undefined) return null;
  return { end, first, detail: read.map(({ label, value }) => `${label} ${value}`).join(' ') };
}

/** Bounds what is read at one token. */
const MOST = 5;
