import type { Child } from 'hono/jsx';
import { formatNumber, type Language } from '../../i18n/index.ts';
import { Chevron, Tick } from '../pictures/icons.tsx';
import { words } from '../words.ts';

export type FacetGroup = {
  readonly title: string;
  /** Unfolded at first; a group with a chosen value always is. */
  readonly open: boolean;
  /** In the order in which they are shown. */
  readonly values: readonly FacetLink[];
};

export type FacetLink = {
  readonly label: Child;
  readonly count: number;
  /** The same list with this value chosen, or with it given up when it is. */
  readonly href: string;
  readonly chosen: boolean;
};

type FacetsProps = { readonly groups: readonly FacetGroup[]; readonly language: Language };

/** So many values stand open; the rest of a long list unfolds. */
const valuesAtOnce = 8;

/**
 * Filters beside a list, as links with counts. On a narrow screen one line "Filtern" unfolds them.
 * Belongs into `WithFacets`.
 */
export function Facets({ groups, language }: FacetsProps) {
  const say = words(language);
  const chosen = groups.flatMap((group) => group.values).filter((value) => value.chosen).length;
  return (
    <div>
      <details class="facets-open">
        <summary>
          {say('facets.open')}
          {chosen > 0 && <span class="quiet">{say('facets.chosen', { count: chosen })}</span>}
        </summary>
      </details>
      <search class="facets" aria-label={say('facets.name')}>
        {groups.map((group) => (
          <Group group={group} language={language} />
        ))}
      </search>
    </div>
  );
}

/** The facets and, beside or below them, the list they filter. */
export function WithFacets({
  facets,
  children,
}: {
  readonly facets: Child;
  readonly children: Child;
}) {
  return (
    <div class="with-facets">
      {facets}
      <div>{children}</div>
    </div>
  );
}

function Group({ group, language }: { readonly group: FacetGroup; readonly language: Language }) {
  const rest = group.values.slice(valuesAtOnce);
  const restChosen = rest.some((value) => value.chosen);
  return (
    <details class="facet-group" open={group.open || group.values.some((value) => value.chosen)}>
      <summary>
        {group.title}
        <Chevron />
      </summary>
      <Values values={group.values.slice(0, valuesAtOnce)} language={language} />
      {rest.length > 0 && (
        <details class="facet-more" open={restChosen}>
          <summary>
            {words(language)('facets.more', { count: rest.length })}
            <Chevron />
          </summary>
          <Values values={rest} language={language} />
        </details>
      )}
    </details>
  );
}

function Values({
  values,
  language,
}: {
  readonly values: readonly FacetLink[];
  readonly language: Language;
}) {
  return (
    <ul>
      {values.map(({ label, count, href, chosen }) => (
        <li>
          <a class="facet" href={href} rel="nofollow" aria-current={chosen ? 'true' : undefined}>
            <span class="facet-box">{chosen && <Tick />}</span>
            <span class="facet-name">{label}</span>
            <span class="facet-count">{formatNumber(count, language)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
