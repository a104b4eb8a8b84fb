import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 32 random bytes (256 bits) as base64url, 43 characters: a session, an invitation, a challenge. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: a long random one needs no slow hash. 32 bytes. */
export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** HMAC-SHA-256, base64url: the same text under the same key, unreadable without it. */
export function keyed(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** Compares two secrets in a time that does not tell where they differ. */
export function isSame(a: string, b: string): boolean {
  return timingSafeEqual(sha256(a), sha256(b));
}
