import { Encrypter } from 'age-encryption';

/** Whether the text is a key that files can be encrypted to: age1… (X25519) or age1pq1… (hybrid, post-quantum). */
export function isRecipient(text: string): boolean {
  if (!/^age1(?:pq1)?[a-z0-9]{58,2000}$/.test(text)) return false;
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The bytes as an age file (age-encryption.org/v1) that only the holder of the recipient's identity can read. It says
 * nothing about who wrote it. Throws when `recipient` is none.
 */
export async function encryptTo(recipient: string, bytes: Uint8Array): Promise<Buffer> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(bytes));
}
