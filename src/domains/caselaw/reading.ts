import type { Language } from '../../platform/i18n/index.ts';
import { findCitations } from '../norms/index.ts';
import { anchors } from './anchors.ts';
import { citation } from './citing.ts';
import type { Part } from './decision.ts';
import { separateLeitsaetze } from './leitsaetze.ts';
import { type LinkedPiece, linkedText, type Targets } from './linked-text.ts';
import { decisionPath, normPath } from './paths.ts';
import type { PublishedDecision } from './published-decision.ts';

/** A decision's own words, ready to be read: linked, grouped by part, each Randnummer with its address. */
export type Reading = {
  readonly leitsaetze: readonly LinkedText[];
  readonly orientierungssatz: LinkedText | null;
  readonly parts: readonly ReadPart[];
};

/** Blocks of a text, each cut at its links. */
export type LinkedText = readonly (readonly LinkedPiece[])[];

export type ReadPart = {
  readonly part: Part;
  /** Address within the page. */
  readonly id: string;
  readonly paragraphs: readonly ReadParagraph[];
};

export type ReadParagraph = {
  readonly anchor: string | null;
  readonly number: string | null;
  readonly heading: boolean;
  readonly pieces: readonly LinkedPiece[];
  /** "BGH, Beschluss vom 17. Januar 2023 – 2 StR 87/22, Rn. 3"; null where the paragraph has no number. */
  readonly cite: string | null;
};

/** Citations are found in the text anew and linked where the stored graph knows the other end. */
export function readDecision(decision: PublishedDecision, language: Language): Reading {
  const targets = targetsOf(decision, language);
  const link = (text: string) => linkedText(text, findCitations(text), targets);
  const blocks = (text: string): LinkedText => text.split(/\n{2,}/).map(link);
  return {
    leitsaetze: separateLeitsaetze(decision.leitsaetze).map(blocks),
    orientierungssatz:
      decision.orientierungssatz === null ? null : blocks(decision.orientierungssatz),
    parts: partsOf(decision, link),
  };
}

function targetsOf(decision: PublishedDecision, language: Language): Targets {
  const norms = new Set(
    decision.norms.filter((norm) => norm.path).map(({ law, section }) => `${law}/${section}`),
  );
  const slugs = new Map(
    [...decision.cites, ...decision.previous, ...decision.later].flatMap((edge) =>
      edge.decision ? [[edge.normalised, edge.decision.slug] as const] : [],
    ),
  );
  return {
    norm: ({ law, section }) =>
      norms.has(`${law}/${section}`) && section !== null
        ? normPath(language, `${law}/${section}`)
        : null,
    decision: (normalised) => {
      const slug = slugs.get(normalised);
      return slug === undefined || slug === decision.slug ? null : decisionPath(language, slug);
    },
  };
}

function partsOf(decision: PublishedDecision, link: (text: string) => LinkedPiece[]): ReadPart[] {
  const { paragraphs } = decision;
  const addresses = anchors(paragraphs.map((paragraph) => paragraph.number));
  const parts: (ReadPart & { paragraphs: ReadParagraph[] })[] = [];
  for (const [index, { part, number, heading, body }] of paragraphs.entries()) {
    let last = parts.at(-1);
    if (last?.part !== part) {
      const before = parts.filter((one) => one.part === part).length;
      const id = `${part.replaceAll('_', '-')}${before > 0 ? `-${before + 1}` : ''}`;
      last = { part, id, paragraphs: [] };
      parts.push(last);
    }
    const anchor = addresses[index] ?? null;
    const cite = anchor === null ? null : citation(decision, number);
    last.paragraphs.push({ anchor, number, heading, pieces: link(body), cite });
  }
  return parts;
}
