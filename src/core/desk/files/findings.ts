import type { PdfAccess } from '../../../platform/files/read/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { words } from './words.ts';

/** What hinders people who have a PDF read out to them; the gravest first. */
export type Finding = 'scan' | 'pages' | 'tags' | 'language' | 'title' | 'titleShown';

/** After what a program can see of ISO 14289 (PDF/UA); that nothing is found does not make a file accessible. */
export function findingsOf(access: PdfAccess): readonly Finding[] {
  const { pages, pagesWithoutText, isTagged, language, title, showsTitle } = access;
  const isScan = pagesWithoutText === pages;
  const found: Readonly<Record<Finding, boolean>> = {
    scan: isScan,
    pages: !isScan && pagesWithoutText > 0,
    tags: !isTagged,
    language: language === '',
    title: title === '',
    titleShown: title !== '' && !showsTitle,
  };
  return (Object.keys(found) as Finding[]).filter((name) => found[name]);
}

/** "maschinell geprüft (ohne Struktur; Sprache nicht angegeben)". */
export function accessText(access: PdfAccess, language: Language): string {
  const say = words(language);
  const { pages, pagesWithoutText: count, pdfUa } = access;
  const found = findingsOf(access).map((name) => say(`short.${name}`, { count, pages }));
  const claimed = pdfUa === '' ? [] : [say('claimed', { part: pdfUa })];
  return say('machine', {
    found: [...(found.length > 0 ? found : [say('none')]), ...claimed].join('; '),
  });
}
