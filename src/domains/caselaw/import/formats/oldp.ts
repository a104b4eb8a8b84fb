import { z } from 'zod';
import {
  type Block,
  blocksOf,
  cleanText,
  htmlEvents,
} from '../../../../platform/files/read/index.ts';
import { type DecisionRecord, notCoded, type Paragraph } from '../../decision.ts';
import { type Finding, Refused } from '../candidate.ts';
import { ownLeitsaetze } from './leitsaetze.ts';
import { basisOf, paragraphsOf } from './okf.ts';
import { readText } from './plain-text.ts';
import { announced } from './sections.ts';
import { day, ecli, fileNumbers, line, required, text, type } from './values.ts';

const words = z.string().nullish();
const line_ = z.object({ value: z.string(), line: words, heading: z.boolean().nullish() });

/** A case of Open Legal Data: the fields of a fixture, or an object of its API. */
const schema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  slug: words,
  title: words,
  court: z.union([z.string(), z.number(), z.object({ name: z.string() })]).nullish(),
  court_raw: words,
  court_chamber: words,
  date: words,
  file_number: words,
  type: words,
  ecli: words,
  abstract: words,
  content: words,
  text: words,
  sections: z.array(z.object({ title: words, content: z.array(line_) })).nullish(),
  source_url: words,
  source_name: words,
});
type Case = z.infer<typeof schema>;

/** Names of the courts that a fixture lists beside its cases, by their number there. */
export type CourtNames = ReadonlyMap<number, string>;

export function readOldp(
  value: unknown,
  key: string | null,
  courts: CourtNames,
  findings: Finding[],
): DecisionRecord {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0];
    throw new Refused(
      field === undefined ? null : String(field),
      'has another form than Open Legal Data gives it',
    );
  }
  const one = parsed.data;
  const court = required('court', line('court', courtOf(one, courts), findings));
  const date = day('date', line('date', one.date, findings));
  const numbers = fileNumbers('file_number', one.file_number ?? null);
  const paragraphs = bodyOf(one, findings);
  const leitsaetze = leitsaetzeOf(one, findings);
  return {
    source: 'openlegaldata.io',
    sourceId: one.slug || String(one.id ?? key ?? [court, date, numbers[0]].join(' ')),
    sourceUrl: addressOf(one.source_url),
    licence: '§ 5 UrhG (amtliches Werk)',
    basis: basisOf(paragraphs, leitsaetze),
    checked: null,
    court,
    chamber: line('court_chamber', one.court_chamber, findings),
    date,
    fileNumbers: numbers,
    type: type(line('type', one.type, findings)),
    ecli: ecli(line('ecli', one.ecli, findings), findings),
    documentNumber: null,
    title: titleOf(line('title', one.title, findings)),
    leitsaetze,
    orientierungssatz: null,
    keywords: [],
    norms: [],
    ...notCoded,
    previous: [],
    paragraphs,
  };
}

/** The court as named: by the API, in the raw field, by the fixture's own list, else the name of the source. */
function courtOf(one: Case, courts: CourtNames): string | null {
  if (typeof one.court === 'object' && one.court) return one.court.name;
  if (typeof one.court === 'string') return one.court;
  const raw = /"name"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(one.court_raw ?? '')?.[1];
  if (raw) return String(JSON.parse(`"${raw}"`));
  return (typeof one.court === 'number' ? courts.get(one.court) : null) ?? one.source_name ?? null;
}

/** Titles that only repeat what the record's fields say are none. */
function titleOf(title: string | null): string | null {
  return title && /^(?:\S+ ){0,2}(?:Beschluss|Urteil)\b.* vom /.test(title) ? null : title;
}

/** The abstract of a decision from the Bavarian portal may be the publisher's. */
function leitsaetzeOf(one: Case, findings: Finding[]): string[] {
  const all = paragraphsOf('abstract', plain(one.abstract ?? ''), findings);
  const isBavarian = /gesetze-bayern\.de/.test(one.source_url ?? '');
  return ownLeitsaetze(
    'abstract',
    isBavarian ? all.map((each) => `(redaktioneller Leitsatz) ${each}`) : all,
    findings,
  );
}

function plain(html: string): string {
  return isHtml(html)
    ? blocksOf(htmlEvents(html))
        .map((block) => block.text)
        .join('\n\n')
    : html;
}

function bodyOf(one: Case, findings: Finding[]): Paragraph[] {
  const content = text('content', one.content, findings) ?? text('text', one.text, findings);
  if (!content) return (one.sections ?? []).flatMap(sectionParagraphs);
  // Marks that Open Legal Data puts around the citations it found.
  const clean = content.replace(/\[ref=[\w-]{1,64}\]|\[\/ref\]/g, '');
  if (!isHtml(clean)) return [...readText(clean).paragraphs];
  return inParts(blocksOf(htmlEvents(clean)));
}

function isHtml(content: string): boolean {
  return /<(?:p|div|h[1-6]|dl|table|br|span)\b/i.test(content);
}

function inParts(blocks: readonly Block[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let part: Paragraph['part'] = 'text';
  for (const { text: raw, number, heading } of blocks) {
    const body = cleanText(raw);
    const next = announced(body);
    if (next?.kind === 'part') part = next.part;
    else paragraphs.push({ part, number, heading, body });
  }
  return paragraphs;
}

function sectionParagraphs(section: NonNullable<Case['sections']>[number]): Paragraph[] {
  const next = announced(section.title ?? '');
  const part = next?.kind === 'part' ? next.part : 'text';
  return section.content
    .map((each) => ({
      part,
      number: each.line || null,
      heading: each.heading ?? false,
      body: cleanText(each.value).trim(),
    }))
    .filter((each) => each.body !== '');
}

function addressOf(url: string | null | undefined): string | null {
  return url && /^https?:\/\/\S{1,1000}$/.test(url) ? url : null;
}
