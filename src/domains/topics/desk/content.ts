import { rowsOf, textsOf } from '../../../core/desk/index.ts';
import type { Content, Row } from '../../../platform/editable.ts';
import { type Item, type Part, parts, type Topic } from '../topic.ts';

/** A topic as the form holds it. */
export function contentOfTopic({ title, lead, items, gaps }: Topic): Content {
  return {
    titleDe: title.de,
    titleEn: title.en,
    leadDe: lead.de,
    leadEn: lead.en,
    items: items.map(rowOfItem),
    gaps: gaps.map(({ part, text }) => ({ part, textDe: text.de, textEn: text.en })),
  };
}

/** The form's content as a topic; the form's own checks and those of `itemProblems` were passed. */
export function topicOfContent(content: Content, slug: string): Topic {
  return {
    slug,
    title: textsOf(content, 'title'),
    lead: textsOf(content, 'lead'),
    items: rowsOf(content, 'items').map(itemOfRow),
    gaps: rowsOf(content, 'gaps').map((row) => ({ part: partOf(row), text: textsOf(row, 'text') })),
  };
}

export function itemOfRow(row: Row): Item {
  const { end = '', label = '', verified, source = '', sourceUrl = '', on = '' } = row;
  const text = textsOf(row, 'text');
  const isOwn = label !== '' || text.de !== '';
  const sourced = { verified: verified === 'yes', source, sourceUrl: sourceUrl || null, on };
  return {
    part: partOf(row),
    end: end || null,
    own: isOwn ? { label, text, ...sourced } : null,
  };
}

function rowOfItem({ part, end, own }: Item): Row {
  return {
    part,
    end: end ?? '',
    label: own?.label ?? '',
    textDe: own?.text.de ?? '',
    textEn: own?.text.en ?? '',
    verified: own ? (own.verified ? 'yes' : 'no') : '',
    source: own?.source ?? '',
    sourceUrl: own?.sourceUrl ?? '',
    on: own?.on ?? '',
  };
}

function partOf({ part }: Row): Part {
  return parts.find((one) => one === part) ?? 'promise';
}
