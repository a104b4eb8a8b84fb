import type { Language } from '../../../platform/i18n/index.ts';
import { German, Passage, Tag } from '../../../platform/ui/index.ts';
import { citation, typeDateNumber } from '../citing.ts';
import { type Origin, originQuery } from '../origin.ts';
import { decisionPath, normPath } from '../paths.ts';
import type { Hit as FoundHit } from '../search/result.ts';
import { words } from '../words.ts';

type HitProps = {
  readonly hit: FoundHit;
  /** The search and this hit's place in it, so that the decision can lead on and back. */
  readonly origin: Origin;
  readonly language: Language;
};

/** Longer rows of norms hide what exists. */
const normsShown = 3;

/** One decision in a list: subject, court line, passage, norms, and what exists of it. */
export function Hit({ hit, origin, language }: HitProps) {
  const citable = { ...hit, court: hit.courtShortName };
  const href = `${decisionPath(language, hit.slug)}?${originQuery(origin)}`;
  return (
    <article class="hit">
      <h3>
        <a href={href}>
          <German>{hit.title ?? typeDateNumber(citable)}</German>
        </a>
      </h3>
      <p class="court-line">
        <German>{hit.title ? citation(citable) : courtAndChamber(hit)}</German>
      </p>
      {hit.passage.length > 0 && <Passage segments={hit.passage} lang="de" />}
      <Norms hit={hit} language={language} />
    </article>
  );
}

function courtAndChamber({ courtShortName, chamber }: FoundHit): string {
  return chamber ? `${courtShortName}, ${chamber}` : courtShortName;
}

function Norms({ hit, language }: { readonly hit: FoundHit; readonly language: Language }) {
  const say = words(language);
  const rest = hit.norms.length - normsShown;
  const exists = existing(hit, language);
  if (hit.norms.length === 0 && exists === '') return null;
  return (
    <ul class="tags">
      {hit.norms.slice(0, normsShown).map(({ label, path }) => (
        <li>
          <Tag href={path && normPath(language, path)}>
            <German>{label}</German>
          </Tag>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <Tag>
            <span aria-hidden="true">{say('norms.more', { count: rest })}</span>
            <span class="unseen">{say('norms.moreAloud', { count: rest })}</span>
          </Tag>
        </li>
      )}
      {exists && <li class="quiet">{exists}</li>}
    </ul>
  );
}

function existing(hit: FoundHit, language: Language): string {
  const say = words(language);
  return [
    hit.hasLeitsatz && say('has.leitsatz'),
    hit.hasSummary && say('has.summary'),
    hit.hasFullText && say('has.full_text'),
    hit.citedByCount > 0 && say('cited', { count: hit.citedByCount }),
  ]
    .filter(Boolean)
    .join(' · ');
}
