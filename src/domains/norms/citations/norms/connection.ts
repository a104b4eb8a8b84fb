import type { Tokens } from '../text/tokens.ts';

const DOT = 0x2e;

/** Behind "i. V. m.", "iVm", "in Verbindung mit", "i.V. mit"; -1 when none of them stands here. */
export function inConnectionAt(t: Tokens, at: number): number {
  let p = t.mark(at, 0x2c) ? at + 1 : at;
  if (t.is(p, 'iVm') || t.is(p, 'iVM')) return dot(t, p + 1);
  if (t.is(p, 'in') && t.is(p + 1, 'Verbindung') && t.is(p + 2, 'mit')) return p + 3;
  if (!t.is(p, 'i')) return -1;
  p = dot(t, p + 1);
  if (t.is(p, 'Vm')) return dot(t, p + 1);
  if (!t.is(p, 'V')) return -1;
  p = dot(t, p + 1);
  return t.is(p, 'm') || t.is(p, 'mit') ? dot(t, p + 1) : -1;
}

function dot(t: Tokens, at: number): number {
  return t.mark(at, DOT) ? at + 1 : at;
}
