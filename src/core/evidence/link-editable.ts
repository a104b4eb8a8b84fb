import type { Kysely } from 'kysely';
import type { CheckedDraft, Content, Editable, Problem } from '../../platform/editable.ts';
import { inEveryLanguage } from '../../platform/i18n/index.ts';
import { secondReading, textOf } from '../desk/index.ts';
import { findEnds, resolveEnd, suggestEnds } from './ends.ts';
import { type EndName, endText, isSameEnd, type Link, type LinkKind, linkKinds } from './link.ts';
import { linkForm } from './link-form.ts';
import { findLink, isTaken, listLinks, removeLink, writeLink } from './links.ts';
import { words } from './words.ts';

/** Links between public things; the key is the link's id. */
export const linkEditable: Editable = {
  kind: 'link',
  segment: 'verknuepfungen',
  name: { de: 'Verknüpfungen', en: 'Links' },
  one: { de: 'Verknüpfung', en: 'Link' },
  weight: 90,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  creatable: true,
  withdrawal: 'keep',
  form: async () => linkForm,
  title: (content) => [textOf(content, 'from'), textOf(content, 'to')].filter(Boolean).join(' – '),
  list: async (db, { text, limit, offset }) => {
    const all = (await listLinks(db)).map((link) => ({
      key: link.id,
      title: `${endText(link.from)} – ${endText(link.to)}`,
    }));
    const found = all.filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()));
    return { total: found.length, found: found.slice(offset, offset + limit) };
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
