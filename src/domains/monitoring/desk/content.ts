import { listOf, rowsOf, textOf, textsOf } from '../../../core/desk/index.ts';
import type { Content, Row } from '../../../platform/editable.ts';
import type { Document, Milestone, Round, Sourced, Texts } from '../monitoring.ts';
import {
  type Addressee,
  type Assessment,
  articleKey,
  parseArticle,
  type Recommendation,
} from '../recommendation.ts';

/** As the form at the desk holds it. */
export function contentOfRound(round: Round): Content {
  const { id, body, number, title, theme, milestones } = round;
  return {
    key: id,
    body,
    number: String(number),
    ...textFields('title', title),
    ...textFields('theme', theme),
    milestones: milestones.map((one) => ({
      kind: one.kind,
      on: one.on,
      ...textFields('note', one.note),
      ...sourceFields(one),
    })),
  };
}

/** What a complete content says. */
export function roundOf(content: Content): Round {
  return {
    id: textOf(content, 'key'),
    body: textOf(content, 'body'),
    number: Number(textOf(content, 'number')),
    title: textsOf(content, 'title'),
    theme: optionalTexts(content, 'theme'),
    milestones: rowsOf(content, 'milestones').map(
      (row): Milestone => ({
        kind: row.kind as Milestone['kind'],
        on: row.on ?? '',
        note: optionalTexts(row, 'note'),
        ...sourcedOf(row),
      }),
    ),
  };
}

export function contentOfDocument(document: Document): Content {
  const { id, symbol, body, round, title, dated, url } = document;
  return {
    key: id,
    symbol: symbol ?? '',
    body,
    round: round ?? '',
    ...textFields('title', title),
    dated: dated ?? '',
    url: url ?? '',
    ...sourceFields(document),
  };
}

export function documentOf(content: Content): Document {
  return {
    id: textOf(content, 'key'),
    symbol: optional(content, 'symbol'),
    body: textOf(content, 'body'),
    round: optional(content, 'round'),
    title: textsOf(content, 'title'),
    dated: optional(content, 'dated'),
    url: optional(content, 'url'),
    ...sourcedOf(content),
  };
}

export function contentOfRecommendation(one: Recommendation): Content {
  const { text, response } = one;
  return {
    key: one.id,
    body: one.body,
    round: one.round ?? '',
    document: one.document ?? '',
    paragraph: one.paragraph ?? '',
    urgency: one.urgency ?? '',
    textDe: text.de ?? '',
    textEn: text.en ?? '',
    articles: one.articles.map(articleKey),
    topics: [...one.topics],
    addressees: [...one.addressees],
    byState: one.byState ?? '',
    firstRaised: one.firstRaised ?? '',
    repeats: one.repeats ?? '',
    response: response?.kind ?? '',
    ...textFields('response', response?.text ?? null),
    responseSource: response?.source ?? '',
    nextReportOn: one.nextReportOn ?? '',
    assessments: one.assessments.map(({ by, state, on, reason, evidence, evidenceUrl }) => ({
      by,
      state,
      on,
      ...textFields('reason', reason),
      evidence,
      evidenceUrl: evidenceUrl ?? '',
    })),
    ...sourceFields(one),
  };
}

export function recommendationOf(content: Content): Recommendation {
  const response = optional(content, 'response');
  return {
    id: textOf(content, 'key'),
    body: textOf(content, 'body'),
    round: optional(content, 'round'),
    document: optional(content, 'document'),
    paragraph: optional(content, 'paragraph'),
    urgency: optional(content, 'urgency') as Recommendation['urgency'],
    text: { de: optional(content, 'textDe'), en: optional(content, 'textEn') },
    articles: listOf(content, 'articles').flatMap((name) => parseArticle(name) ?? []),
    topics: listOf(content, 'topics'),
    addressees: listOf(content, 'addressees') as readonly Addressee[],
    byState: optional(content, 'byState'),
    firstRaised: optional(content, 'firstRaised'),
    // An address may have been pasted.
    repeats: optional(content, 'repeats')?.replace(/^\S*\/empfehlungen\//, '') ?? null,
    response:
      response === null
        ? null
        : {
            kind: response as NonNullable<Recommendation['response']>['kind'],
            text: textsOf(content, 'response'),
            source: textOf(content, 'responseSource'),
          },
    nextReportOn: optional(content, 'nextReportOn'),
    assessments: rowsOf(content, 'assessments').map(assessmentOf),
    ...sourcedOf(content),
  };
}

function assessmentOf(row: Row): Assessment {
  return {
    by: row.by as Assessment['by'],
    state: row.state as Assessment['state'],
    on: row.on ?? '',
    reason: textsOf(row, 'reason'),
    evidence: row.evidence ?? '',
    evidenceUrl: row.evidenceUrl || null,
  };
}

function sourceFields({ verified, source, sourceUrl }: Sourced): Row {
  return { verified: verified ? 'yes' : 'no', source, sourceUrl: sourceUrl ?? '' };
}

function sourcedOf(content: Content): Sourced {
  return {
    verified: textOf(content, 'verified') === 'yes',
    source: textOf(content, 'source'),
    sourceUrl: optional(content, 'sourceUrl'),
  };
}

function textFields(name: string, texts: Texts | null): Row {
  return { [`${name}De`]: texts?.de ?? '', [`${name}En`]: texts?.en ?? '' };
}

/** English, where there is none, is the German text. */
function optionalTexts(content: Content, name: string): Texts | null {
  const { de, en } = textsOf(content, name);
  return de === '' ? null : { de, en: en || de };
}

function optional(content: Content, name: string): string | null {
  return textOf(content, name) || null;
}
