import type { Child } from 'hono/jsx';

type TagProps = { readonly href?: string | null | undefined; readonly children: Child };

/** A short word about a thing: a norm, a keyword, what exists. */
export function Tag({ href, children }: TagProps) {
  return href ? (
    <a class="tag" href={href}>
      {children}
    </a>
  ) : (
    <span class="tag">{children}</span>
  );
}
