import { createHash } from 'node:crypto';

/**
 * The UUID of a part of an organisation, such as its address: the same each time, because HSDS wants every object to
 * have one and nothing of ours refers to these. Version 8 of RFC 9562, made of a hash.
 */
export function derivedId(organisationId: string, ...part: readonly string[]): string {
  const hash = createHash('sha256')
    .update([organisationId, ...part].join('\n'))
    .digest('hex');
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ].join('-');
}
