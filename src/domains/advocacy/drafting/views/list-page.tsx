import { formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import { ButtonLink, EmptyState, Isolated, Tag } from '../../../../platform/ui/index.ts';
import type { Paper } from '../paper.ts';
import type { PaperKind } from '../paper-kind.ts';
import { deadlineOf } from '../stages.ts';
import { words } from '../words.ts';
import { deadlineText } from './until-text.ts';

type ListPageProps = {
  readonly language: Language;
  readonly kind: PaperKind;
  readonly base: string;
  readonly open: readonly Paper[];
  /** Handed over or ended. */
  readonly over: readonly Paper[];
  readonly makesNew: boolean;
  /** In milliseconds since 1970. */
  readonly now: number;
};

/** The papers of a kind: those in the making, then those that are over. */
export function ListPage({ language, kind, base, open, over, makesNew, now }: ListPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{kind.name[language]}</h1>
      <p class="lead">{say('list.lead')}</p>
      {makesNew && (
        <p>
          <ButtonLink href={`${base}/neu`}>{kind.newOne?.[language]}</ButtonLink>
        </p>
      )}
      {kind.lists?.(language).map(({ href, label }) => (
        <p>
          <a href={href}>{label}</a>
        </p>
      ))}
      {open.length === 0 ? (
        <EmptyState title={say('list.nothing')} />
      ) : (
        <Papers papers={open} base={base} now={now} language={language} />
      )}
      {over.length > 0 && (
        <section class="section">
          <h2>{say('list.over')}</h2>
          <Papers papers={over} base={base} now={now} language={language} />
        </section>
      )}
    </>
  );
}

type PapersProps = Pick<ListPageProps, 'language' | 'base' | 'now'> & {
  readonly papers: readonly Paper[];
};

function Papers({ papers, base, now, language }: PapersProps) {
  const say = words(language);
  return (
    <ul class="rows">
      {papers.map((paper) => {
        const until = deadlineOf(paper);
        return (
          <li>
            <a href={`${base}/${paper.id}`}>
              <Isolated>{paper.title}</Isolated>
            </a>{' '}
            <Tag>{say(`stage.${paper.stage}`)}</Tag>
            <p class="small quiet">
              {[
                until && deadlineText(until, now, language),
                say('list.changed', { at: formatMoment(paper.changedAt.getTime(), language) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
