import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const version = 1;
/** 96 random bits (NIST SP 800-38D, 8.2.2: up to 2^32 messages under one key). */
const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM: version byte, nonce, tag, ciphertext. `context` names what and whose it is, and must be the same to open:
 * a sealed value that was copied to another row stays closed.
 */
export function seal(key: Uint8Array, plain: string, context: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(context));
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), text]);
}

/** null when it was changed, belongs to another context, or was sealed under another key (R71). */
export function open(key: Uint8Array, sealed: Uint8Array, context: string): string | null {
  if (sealed[0] !== version || sealed.length < 1 + nonceBytes + tagBytes) return null;
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const tag = sealed.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes);
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(tag);
  try {
    const text = decipher.update(sealed.subarray(1 + nonceBytes + tagBytes));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
