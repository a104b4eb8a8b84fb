import type { Child } from 'hono/jsx';
import type { Language } from '../../i18n/index.ts';
import { Cross } from '../pictures/icons.tsx';
import { words } from '../words.ts';

/** label: "Gericht: BGH"; href: the list without this filter. */
export type Chip = { readonly label: Child; readonly href: string };

type ChipsProps = { readonly chips: readonly Chip[]; readonly language: Language };

/** The chosen filters once more, above the hits, each a link that gives it up. Nothing when none is chosen. */
export function Chips({ chips, language }: ChipsProps) {
  const say = words(language);
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label={say('chips.name')}>
      {chips.map(({ label, href }) => (
        <li>
          <a href={href} rel="nofollow">
            <span>{label}</span>
            <Cross />
            <span class="unseen"> {say('chips.remove')}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
