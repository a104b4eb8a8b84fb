import type { Child } from 'hono/jsx';
import { Arrow } from '../pictures/icons.tsx';

export type GoLink = { readonly href: string; readonly label: Child };

/** Ways on: one bold row each, with an arrow. */
export function GoList({ links }: { readonly links: readonly GoLink[] }) {
  return (
    <ul class="go">
      {links.map(({ href, label }) => (
        <li>
          <a href={href}>
            <span>{label}</span>
            <Arrow />
          </a>
        </li>
      ))}
    </ul>
  );
}
