import type { Language } from '../../../../platform/i18n/index.ts';
import { EmptyState, Isolated } from '../../../../platform/ui/index.ts';
import { verdicts } from '../comment.ts';
import type { OwnComments } from '../own-comments.ts';
import type { PaperKind, WaitingLine } from '../paper-kind.ts';
import { words } from '../words.ts';
import { untilText } from './until-text.ts';

const results = [...verdicts, 'open'] as const;

type StartPageProps = {
  readonly language: Language;
  /** left: days to the last one, less than 0: it is over. */
  readonly lines: readonly (WaitingLine & { readonly left: number | null })[];
  /** What became of what the reader's organisation said. */
  readonly said: readonly (OwnComments & { readonly href: string })[];
  readonly kinds: readonly {
    readonly kind: PaperKind;
    readonly href: string;
    readonly open: number;
  }[];
};

/** What waits for an organisation, what became of what it said, then everything that the network works on. */
export function StartPage({ language, lines, said, kinds }: StartPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('start.title')}</h1>
      <p class="lead">{say('start.lead')}</p>
      <section class="section">
        <h2>{say('start.waiting')}</h2>
        {lines.length === 0 ? (
          <EmptyState title={say('start.nothing')} />
        ) : (
          <ul class="rows">
            {lines.map(({ title, href, what, until, left }) => (
              <li>
                <a href={href}>
                  <Isolated>{title}</Isolated>
                </a>
                <p class="small quiet">
                  {[
                    what,
                    until && untilText(until, language),
                    left !== null && left >= 0 && say('start.left', { left }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      {said.length > 0 && (
        <section class="section">
          <h2>{say('start.said')}</h2>
          <ul class="rows">
            {said.map(({ title, href, counts }) => (
              <li>
                <Isolated>{title}</Isolated>
                <p class="small">
                  <a href={href}>
                    {results
                      .filter((result) => counts[result] > 0)
                      .map((result) => say(`said.${result}`, { count: counts[result] }))
                      .join(' · ')}
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="section">
        <h2>{say('start.kinds')}</h2>
        <ul class="rows">
          {kinds.map(({ kind, href, open }) => (
            <li>
              <a href={href}>
                <strong>{kind.name[language]}</strong>
              </a>
              <p class="small quiet">{say('start.open', { count: open })}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
