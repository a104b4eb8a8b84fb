import { plainText } from '../files/index.ts';

/** A value of the type TEXT (RFC 5545, 3.3.11). */
export function textValue(text: string): string {
  return plainText(text)
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n');
}

/** A line with its end; one of more than 75 octets goes on in the next, which begins with a space (RFC 5545, 3.1). */
export function contentLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += sign;
    octets += size;
  }
  return `${[...parts, part].join('\r\n ')}\r\n`;
}
