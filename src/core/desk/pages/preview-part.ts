import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Kysely } from 'kysely';
import type { Content, Section } from '../../../platform/editable.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { readable } from './fields/readable.ts';
import { filesPath, type Place } from './place.ts';

/**
 * The content as the public will see it, as a part of a page that has its own h1: where the preview has one too, every
 * heading stands one level lower. Its files and pictures come from where drafts have them: nobody has published them yet.
 * null: the domain makes no preview.
 */
export async function previewPart(
  { editable, scope }: Place,
  trx: Kysely<unknown>,
  { sections, content }: { readonly sections: readonly Section[]; readonly content: Content },
  language: Language,
): Promise<Child | null> {
  const shown = await editable.preview?.(trx, readable(sections, content), language);
  if (!shown) return null;
  const html = String(await shown.toString()).replace(
    /(\s(?:href|src)=")\/dateien\/([0-9a-f]{64})\/[^"]*/g,
    (_address, before: string, sha256: string) =>
      `${before}${filesPath(language, scope)}/${sha256}`,
  );
  if (!html.includes('<h1')) return raw(html);
  return raw(
    html.replace(
      /<(\/?)h([1-5])(?=[\s>])/g,
      (_tag, slash: string, level: string) => `<${slash}h${Number(level) + 1}`,
    ),
  );
}
