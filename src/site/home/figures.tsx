import { formatNumber, type Language } from '../../platform/i18n/index.ts';
import { words } from './words.ts';

export type FiguresProps = {
  readonly language: Language;
  /** What public pages show; a figure of zero is left out. */
  readonly counts: { readonly decisions: number; readonly courts: number; readonly norms: number };
  /** Where all decisions are. */
  readonly href: string;
};

const names = ['decisions', 'courts', 'norms'] as const;

/** What the database holds, counted. */
export function Figures({ language, counts, href }: FiguresProps) {
  const say = words(language);
  return (
    <section aria-labelledby="home-figures">
      <h2 id="home-figures">{say('figures.title')}</h2>
      <dl class="rows home-figures">
        {names
          .filter((name) => counts[name] > 0 || name === 'decisions')
          .map((name) => (
            <div>
              <dt>{say(`figures.${name}`, { count: counts[name] })}</dt>
              <dd>{formatNumber(counts[name], language)}</dd>
            </div>
          ))}
      </dl>
      <p class="small">
        <a href={href}>{say('figures.all')}</a>
      </p>
    </section>
  );
}
