import type { Kysely } from 'kysely';
import { createThing } from '../../../../core/desk/index.ts';
import type { Temporal } from '../../../../platform/clock/index.ts';
import type { SignedIn } from '../../../../platform/domain.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { words } from '../words.ts';
import { contentOf, emptyEntry } from './content.ts';
import { publicationEditable } from './publication-editable.tsx';

/** A text that was agreed elsewhere and is to be published. */
export type DraftedPublication = {
  /** Id of data/types.json: 'statement', 'body_report'. */
  readonly type: string;
  readonly language: Language;
  readonly title: string;
  /** One or two sentences; ''. */
  readonly lead: string;
  /** Markdown. */
  readonly text: string;
  /** Ids of core/evidence/data/topics.json. */
  readonly topics: readonly string[];
  /** What it is about: "dossier:…", or the address of a page of this site. */
  readonly about: readonly string[];
  /** Persons as "Beispiel, Berta", organisations without comma. */
  readonly authors: readonly string[];
  readonly organisationId: string;
  readonly person: SignedIn;
  readonly at: Temporal.Instant;
};

/**
 * Makes of it a draft at the desk and answers the id of its thing. Nobody has read it a second time, and its date is to be
 * entered, before it can be published. `trx`: of withOrganisation.
 */
export function draftPublication(
  trx: Kysely<unknown>,
  { type, language, title, lead, text, topics, about, authors, ...thing }: DraftedPublication,
): Promise<string> {
  const { organisationId, person, at } = thing;
  const content = contentOf({
    ...emptyEntry,
    ...{ type, language, title, topics, about, authors },
    abstract: { de: '', en: '', [language]: lead },
    body: text,
    source: words(language)('own.source'),
    verified: true,
  });
  return createThing(trx, publicationEditable, { organisationId, content, person, at });
}
