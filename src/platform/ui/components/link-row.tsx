import type { Child } from 'hono/jsx';

export type RowLink = {
  readonly href: string;
  readonly label: Child;
  /** The order or form in use now; only in a row to choose from. */
  readonly current?: boolean | undefined;
  /** Content type of what the link leads to. */
  readonly type?: string | undefined;
};

/** Links in a row: orders of a list, forms of an export. `name` is read aloud: "Sortieren", "Export". */
export function LinkRow({
  name,
  links,
}: {
  readonly name: string;
  readonly links: readonly RowLink[];
}) {
  return (
    <ul class="link-row" aria-label={name}>
      {links.map(({ href, label, current, type }) => (
        <li>
          <a href={href} rel="nofollow" type={type} aria-current={current ? 'true' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
