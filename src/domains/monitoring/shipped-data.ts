import bodies from './data/bodies.json' with { type: 'json' };
import documents from './data/documents.json' with { type: 'json' };
import recommendations from './data/recommendations.json' with { type: 'json' };
import rounds from './data/rounds.json' with { type: 'json' };
import sources from './data/sources.json' with { type: 'json' };
import type { Body, Document, Milestone, Round, Sourced, Texts } from './monitoring.ts';
import { type Addressee, parseArticle, type Recommendation } from './recommendation.ts';

export const shippedBodies: readonly Body[] = bodies;

/** In the files, what is usual is left out. */
type WrittenRound = Pick<Round, 'id' | 'body' | 'number' | 'title'> & {
  readonly theme?: Texts;
  readonly milestones: readonly (Pick<Milestone, 'kind' | 'on'> & {
    readonly note?: Texts;
    readonly verified?: boolean;
    readonly source: string;
  })[];
};

export const shippedRounds: readonly Round[] = (rounds as readonly WrittenRound[]).map((round) => ({
  ...round,
  theme: round.theme ?? null,
  milestones: round.milestones.map(({ kind, on, note, verified, source }) => ({
    kind,
    on,
    note: note ?? null,
    ...sourcedOf(source, verified),
  })),
}));

type WrittenDocument = Omit<Document, 'body' | keyof Sourced> & {
  /** Absent: that of the round. */
  readonly body?: string;
  readonly source: string;
};

export const shippedDocuments: readonly Document[] = (documents as readonly WrittenDocument[]).map(
  ({ source, ...document }) => ({
    ...document,
    body: document.body ?? bodyOf(document.round),
    ...sourcedOf(source),
  }),
);

type WrittenRecommendation = Pick<Recommendation, 'id' | 'round' | 'topics'> & {
  /** Absent: that of the round. */
  readonly body?: string;
  readonly document: string;
  readonly paragraph?: string;
  readonly urgency?: NonNullable<Recommendation['urgency']>;
  readonly text: Texts;
  /** "cets-197/13". */
  readonly articles: readonly string[];
  readonly addressees?: readonly Addressee[];
  readonly repeats?: string;
  readonly source: string;
};

/** What is repeated stands before what repeats it. */
export const shippedRecommendations: readonly Recommendation[] = (
  recommendations as readonly WrittenRecommendation[]
).map(({ source, addressees = [], repeats = null, articles, ...written }) => ({
  ...written,
  body: written.body ?? bodyOf(written.round),
  paragraph: written.paragraph ?? null,
  urgency: written.urgency ?? null,
  articles: articles.flatMap((article) => parseArticle(article) ?? []),
  addressees,
  byState: null,
  firstRaised: null,
  repeats,
  response: null,
  nextReportOn: null,
  assessments: [],
  ...sourcedOf(source),
}));

function bodyOf(round: string | null): string {
  const body = shippedRounds.find(({ id }) => id === round)?.body;
  if (!body) throw new Error(`data/rounds.json has no ${round}.`);
  return body;
}

function sourcedOf(key: string, verified = true): Sourced {
  const source = (sources as Readonly<Record<string, Omit<Sourced, 'verified'>>>)[key];
  if (!source) throw new Error(`data/sources.json has no ${key}.`);
  return { verified, ...source };
}
