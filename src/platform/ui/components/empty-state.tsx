import type { Child } from 'hono/jsx';
import { type GoLink, GoList } from './go-list.tsx';

type EmptyStateProps = {
  readonly title: Child;
  /** Why there is nothing, and what helps. */
  readonly children?: Child;
  readonly links?: readonly GoLink[] | undefined;
};

/** Where a list would stand: says in words that there is nothing, and leads on. */
export function EmptyState({ title, children, links = [] }: EmptyStateProps) {
  return (
    <div class="measure">
      <p class="lead">
        <strong>{title}</strong>
      </p>
      {children}
      {links.length > 0 && <GoList links={links} />}
    </div>
  );
}
