import type { Language } from '../../i18n/index.ts';
import { words } from '../words.ts';

/** href null: this page. */
export type Crumb = { readonly label: string; readonly href: string | null };

type BreadcrumbsProps = { readonly crumbs: readonly Crumb[]; readonly language: Language };

/** The way here, from the start page on. */
export function Breadcrumbs({ crumbs, language }: BreadcrumbsProps) {
  const say = words(language);
  const way = [{ label: say('home.short'), href: `/${language}/` }, ...crumbs];
  return (
    <nav class="wrap crumbs" aria-label={say('navigation.crumbs')}>
      <ol>
        {way.map(({ label, href }) => (
          <li>
            {href === null ? <span aria-current="page">{label}</span> : <a href={href}>{label}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
