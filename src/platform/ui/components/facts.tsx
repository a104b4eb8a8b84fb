import type { Child } from 'hono/jsx';

/** value null: not recorded; the page says so in `missing`, because an empty field reads like "none". */
export type Fact = {
  readonly term: Child;
  readonly value: Child | null;
  readonly missing?: string | undefined;
};

/** Facts about one thing in two columns. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ term, value, missing }) => (
        <div>
          <dt>{term}</dt>
          {value === null ? <dd class="quiet">{missing ?? '–'}</dd> : <dd>{value}</dd>}
        </div>
      ))}
    </dl>
  );
}
