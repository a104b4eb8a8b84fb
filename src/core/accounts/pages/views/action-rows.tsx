import type { Child } from 'hono/jsx';

export type ActionRow = {
  readonly title: Child;
  /** One line each. */
  readonly details: readonly Child[];
  /** The one thing that can be done with it, or why nothing can. */
  readonly action: Child;
};

/** A list of things with one action each; on a narrow screen the action stands below. */
export function ActionRows({ rows }: { readonly rows: readonly ActionRow[] }) {
  return (
    <ul class="rows action-rows">
      {rows.map(({ title, details, action }) => (
        <li>
          <div>
            <strong>{title}</strong>
            {details.map((detail) => (
              <p class="small quiet">{detail}</p>
            ))}
          </div>
          {action}
        </li>
      ))}
    </ul>
  );
}
