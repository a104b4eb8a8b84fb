import { openingOf } from './opening.ts';

export type ParsedHours =
  | { readonly ok: true; readonly hours: string }
  | {
      readonly ok: false;
      readonly fault: HoursFault;
      /** A phrase that goes on after the name of the field. */
      readonly reason: string;
    };

/** vague: days without times. */
export type HoursFault = 'long' | 'vague' | 'overlap' | 'unreadable';

/** Of a value in OpenStreetMap; bounds what is parsed. */
const maximumLength = 255;

/** opening_hours as OpenStreetMap writes them, in their usual spelling: "Mo-Fr 9-17" becomes "Mo-Fr 09:00-17:00". */
export function parseHours(text: string): ParsedHours {
  if (text.length > maximumLength)
    return { ok: false, fault: 'long', reason: `is longer than ${maximumLength} signs` };
  try {
    const opening = openingOf(text, 'Berlin');
    const isVague = opening
      .getStructuredWarnings()
      .some(({ type }) => type === 'vague' || type === 'nothing_useful');
    if (isVague) return { ok: false, fault: 'vague', reason: 'names days without times' };
    const hours = opening.prettifyValue();
    const overlap = overlapIn(hours);
    return overlap
      ? { ok: false, fault: 'overlap', reason: `overlaps: ${overlap}` }
      : { ok: true, hours };
  } catch {
    return {
      ok: false,
      fault: 'unreadable',
      reason: 'is not written as OpenStreetMap writes opening hours, such as Mo-Fr 09:00-17:00',
    };
  }
}

/**
 * Two spans of one day that share time ("09:00-12:00,11:00-15:00"), null when there are none. A later rule after ";"
 * replaces the earlier one on its days and is no overlap.
 */
function overlapIn(hours: string): string | null {
  for (const rule of hours.split(';')) {
    const parts = rule.split(/,\s*(?=[A-Z])/).filter((part) => /\d/.test(part));
    const found = parts.map(overlapInList).find(Boolean) ?? overlapOfParts(parts);
    if (found) return found.trim();
  }
  return null;
}

function overlapInList(part: string): string | null {
  const list = /\d\d:\d\d-\d\d:\d\d(?:,\d\d:\d\d-\d\d:\d\d)+/.exec(part)?.[0];
  const spans = (list?.split(',') ?? []).map((span) => span.split('-') as [string, string]).sort();
  const isOverlapping = spans.some(([from], at) => at > 0 && from < (spans[at - 1]?.[1] ?? ''));
  return isOverlapping ? (list ?? null) : null;
}

/** "Mo 09:00-12:00, Mo 11:00-15:00": each part adds to the others. */
function overlapOfParts(parts: readonly string[]): string | null {
  if (parts.length < 2) return null;
  const days = parts.map((part) => openingOf(part, 'Berlin').getOpenIntervals(from, to));
  for (const [at, earlier] of days.entries())
    for (const later of days.slice(at + 1))
      if (earlier.some(([a, b]) => later.some(([c, d]) => a < d && c < b))) return parts.join(',');
  return null;
}

/** Two weeks without a change of summer time. */
const from = new Date(2026, 5, 8);
const to = new Date(2026, 5, 22);
