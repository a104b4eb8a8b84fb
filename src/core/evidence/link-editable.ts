import type { Kysely } from 'kysely';
import type { CheckedDraft, Content, Editable, Problem } from '../../platform/editable.ts';
import { inEveryLanguage } from '../../platform/i18n/index.ts';
import { secondReading, textOf } from '../desk/index.ts';
import { findEnds, resolveEnd, suggestEnds } from './ends.ts';
import { incompletePages } from './incomplete-pages.ts';
import { type EndName, endText, isSameEnd, type Link, type LinkKind, linkKinds } from './link.ts';
import { linkForm } from './link-form.ts';
import { findLink, isTaken, listLinks, removeLink, writeLink } from './links.ts';
import { staleLinks } from './stale-links.ts';
import { words } from './words.ts';

/** Links between public things; the key is the link's id. */
export const linkEditable: Editable = {
  kind: 'link',
  segment: 'verknuepfungen',
  name: { de: 'Verknüpfungen', en: 'Links' },
  one: { de: 'Verknüpfung', en: 'Link' },
  newOne: { de: 'Neue Verknüpfung', en: 'New link' },
  weight: 90,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  withdrawal: 'keep',
  form: async () => linkForm,
  title: (content) => [textOf(content, 'from'), textOf(content, 'to')].filter(Boolean).join(' – '),
  list: async (db, { text, limit, offset }) => {
    const all = await titledLinks(db);
    const found = all.filter(({ title, names }) =>
      `${title} ${names}`.toLowerCase().includes(text.toLowerCase()),
    );
    const listed = found.slice(offset, offset + limit).map(({ key, title }) => ({ key, title }));
    return { total: found.length, found: listed };
  },
  read: async (db, key) => {
    const link = await findLink(db, key);
    return link && { content: contentOfLink(link), organisationId: null };
  },
  check: problemsOf,
  publish: async (db, { key, content, at }) => {
    const from = await resolveEnd(db, textOf(content, 'from'));
    const to = await resolveEnd(db, textOf(content, 'to'));
    if (!from || !to) throw new Error('A link was released without its ends.');
    const kind = textOf(content, 'kind') as LinkKind;
    const sentence = {
      de: textOf(content, 'sentenceDe'),
      en: textOf(content, 'sentenceEn') || null,
    };
    return { key: await writeLink(db, key, { kind, from, to, sentence }, at) };
  },
  withdraw: removeLink,
  address: async (db, key, language) => {
    const link = await findLink(db, key);
    const found = link && (await findEnds(db, [link.from], language));
    return found?.get(endText(link!.from))?.href ?? null;
  },
  pages: [
    {
      path: 'verknuepfungen/pruefen',
      label: inEveryLanguage(words)('review.title'),
      roles: ['editor', 'office_lead'],
      waiting: async (db) =>
        (await staleLinks(db, 'de')).length + (await incompletePages(db, 'de')).length,
    },
  ],
};

/** A link as the form holds it. */
export function contentOfLink({ kind, from, to, sentence }: Omit<Link, 'seen'>): Content {
  return {
    from: endText(from),
    kind,
    to: endText(to),
    sentenceDe: sentence.de,
    sentenceEn: sentence.en ?? '',
  };
}

/** Every link by how its ends are cited, and by their names, by which the list of links to check looks for one. */
async function titledLinks(db: Kysely<unknown>) {
  const links = await listLinks(db);
  const ends = await findEnds(
    db,
    links.flatMap(({ from, to }) => [from, to]),
    'de',
  );
  const cited = (end: EndName) => ends.get(endText(end))?.cite ?? endText(end);
  return links.map(({ id, from, to }) => ({
    key: id,
    title: `${cited(from)} – ${cited(to)}`,
    names: `${endText(from)} – ${endText(to)}`,
  }));
}

async function problemsOf(
  db: Kysely<unknown>,
  { key, content, language }: CheckedDraft,
): Promise<readonly Problem[]> {
  const say = words(language);
  const ends: Record<'from' | 'to', EndName | null> = { from: null, to: null };
  const problems: Problem[] = [];
  for (const field of ['from', 'to'] as const) {
    const typed = textOf(content, field);
    if (typed === '') continue;
    ends[field] = await resolveEnd(db, typed);
    if (ends[field]) continue;
    const meant = await suggestEnds(db, typed, language, 3);
    const message = [
      say('problem.unknown'),
      ...(meant.length > 0 ? [say('problem.meant', { ends: meant.join('; ') })] : []),
    ].join(' ');
    problems.push({ field, message });
  }
  const { from, to } = ends;
  if (!from || !to) return problems;
  if (isSameEnd(from, to)) return [{ field: 'to', message: say('problem.itself') }];
  const kind = linkKinds.find((one) => one === textOf(content, 'kind'));
  if (kind && (await isTaken(db, { kind, from, to }, key)))
    return [{ field: 'to', message: say('problem.twice') }];
  return problems;
}
