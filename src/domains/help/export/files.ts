import { posix } from 'node:path';
import type { TongueCode } from '../../../platform/i18n/index.ts';

/** The file of a page: "ro/index.html", "ro/rechte/a-2.html". */
export function fileOf(code: TongueCode, page: string): string {
  return `${code}/${page || 'index'}.html`;
}

/** The way from one file to another, both below the same folder; it holds in a folder as well as on a server. */
export function wayTo(file: string, from: string): string {
  return posix.relative(posix.dirname(from), file);
}
