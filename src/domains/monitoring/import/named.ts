import type { Recommendation } from '../recommendation.ts';

/** Id of a body; null for one that is not followed here. */
export function bodyNamed(name: string): string | null {
  const bodies: readonly (readonly [RegExp, string])[] = [
    [/universal periodic review|\bUPR\b/i, 'upr'],
    [/CEDAW|discrimination against women/i, 'cedaw'],
    [/\bCRC\b|rights of the child/i, 'crc'],
    [/\bCAT\b|against torture/i, 'cat'],
  ];
  return bodies.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** The State’s reply, of text in small letters; null where there is none. */
export function responseNamed(
  text: string,
): NonNullable<Recommendation['response']>['kind'] | null {
  if (/partial/.test(text)) return 'partly_accepted';
  if (/accept|support/.test(text)) return 'accepted';
  if (/noted/.test(text)) return 'noted';
  return /reject/.test(text) ? 'rejected' : null;
}

/** By words that leave no doubt; the rest is for the desk. */
export function topicsNamed(text: string): string[] {
  const topics: readonly (readonly [RegExp, string])[] = [
    [/reflection period/i, 'bedenkfrist'],
    [/residence permit/i, 'aufenthalt'],
    [/compensation/i, 'entschaedigung'],
    [/identif(?:y|ication)/i, 'identifizierung'],
    [/\btraining\b/i, 'schulung'],
    [/\bchild(?:ren)?\b|under the age of eighteen/i, 'kinder'],
  ];
  const named = topics.filter(([pattern]) => pattern.test(text)).map(([, id]) => id);
  return named.length > 0 ? named : ['sonstiges'];
}
