import { randomInt } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/** Six of 2,048 words (the English list of BIP-39): 66 bits. */
const wordCount = 6;

/** A new passphrase, "letter advice cage absurd amount doctor": shown once, stored only as a hash. */
export function generatePassphrase(): string {
  return Array.from({ length: wordCount }, () => wordlist[randomInt(wordlist.length)]).join(' ');
}

/**
 * A typed passphrase as it is hashed: NFKC, small letters, one space between words, so that an automatic capital or
 * a hyphen locks nobody out. Nothing is cut off.
 */
export function normalPassphrase(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,-]+/g, ' ')
    .trim();
}
