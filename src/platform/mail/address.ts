import { domainToASCII } from 'node:url';

/** HTML's "valid e-mail address", the local part: no quotes, spaces, controls, brackets, commas or second @. */
const localPart = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const domain = new RegExp(`^${label}(?:\\.${label})+$`);

/** RFC 5321, 4.5.3.1.3: a path of 256 octets with its two brackets. */
const maximumLength = 254;

/**
 * The one address that `text` is, spaces around it left out and its domain in small ASCII letters (IDNA); null when it is
 * none, or more than one, or holds anything that could end a header line.
 */
export function parseMailAddress(text: string): string | null {
  const [local = '', host = '', ...rest] = text.replace(/^ +| +$/g, '').split('@');
  if (rest.length > 0 || !localPart.test(local)) return null;
  if (/[\p{C}\p{Z}]/u.test(host)) return null;
  const ascii = domainToASCII(host).toLowerCase();
  const address = `${local}@${ascii}`;
  return domain.test(ascii) && address.length <= maximumLength ? address : null;
}
