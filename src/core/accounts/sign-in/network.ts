import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network that an address belongs to, as far as rate limits tell callers apart: the first 24 bits of IPv4, the first
 * 48 of IPv6, because one caller has all addresses below. null: this machine.
 */
export function networkOf(address: string | null): string {
  if (address === null) return 'local';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIPv6(plain)) return `${firstGroups(plain, 3).join(':')}::/48`;
  return 'unknown';
}

function firstGroups(address: string, count: number): string[] {
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const all = address.includes('::') ? [...left, ...zeros, ...right] : left;
  return all.slice(0, count).map((group) => Number.parseInt(group, 16).toString(16));
}
