import type { Child } from 'hono/jsx';
import { safeUrl } from './safe-url.ts';

type ExternalLinkProps = { readonly href: string; readonly children: Child };

/** A link whose address comes from data; plain text when the address is not one that may be followed. */
export function ExternalLink({ href, children }: ExternalLinkProps) {
  const safe = safeUrl(href);
  if (!safe) return <span>{children}</span>;
  return (
    <a href={safe} rel="external noreferrer">
      {children}
    </a>
  );
}
