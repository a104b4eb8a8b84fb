import { randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, which are read as others or make words. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** 60 random bits: whoever has one receipt can guess no other, nor how many there are. */
export function newReceipt(): string {
  return Array.from({ length }, () => signs[randomInt(signs.length)]).join('');
}

/** In groups of four, as people read it aloud. */
export function groupedReceipt(receipt: string): string {
  return receipt.replace(/(.{4})(?=.)/g, '$1-');
}

/** As it was typed, with or without hyphens, small letters and signs that look alike; null when it is none. */
export function parseReceipt(text: string): string | null {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(plain) ? plain : null;
}
