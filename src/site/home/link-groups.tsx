import type { Language } from '../../platform/i18n/index.ts';
import { words } from './words.ts';

const groups = [
  { name: 'professionals', links: ['decisions', 'newest', 'norms', 'publications', 'directory'] },
  { name: 'politics', links: ['topics', 'monitoring', 'demands', 'dossiers', 'deadlines'] },
  {
    name: 'public',
    links: ['trafficking', 'helping', 'press', 'figures', 'about', 'contact'],
  },
  { name: 'programs', links: ['api', 'openApi', 'feed'] },
] as const;

type LinkName = (typeof groups)[number]['links'][number];

/** Addresses of what exists; what has no address is not shown. */
export type HomeLinks = {
  readonly decisions: string;
  readonly help: string;
  readonly centres: string;
  /** The search over everything; shown beside that of the case law. */
  readonly search?: string | undefined;
} & {
  readonly [name in LinkName]?: string | undefined;
};

type LinkGroupsProps = { readonly language: Language; readonly links: HomeLinks };

/** Groups of readers, each with its ways in. */
export function LinkGroups({ language, links }: LinkGroupsProps) {
  const say = words(language);
  const shown = groups
    .map(({ name, links: names }) => ({ name, links: names.filter((link) => links[link]) }))
    .filter((group) => group.links.length > 0);
  return (
    <div class="home-groups">
      {shown.map((group) => (
        <section aria-labelledby={`home-${group.name}`}>
          <h2 id={`home-${group.name}`}>{say(`${group.name}.title`)}</h2>
          <p class="quiet small">{say(`${group.name}.note`)}</p>
          <ul class="rows">
            {group.links.map((link) => (
              <li>
                <a href={links[link]}>{say(`link.${link}`)}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
