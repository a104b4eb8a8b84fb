import { formatDay, type Language } from '../../../../platform/i18n/index.ts';
import { GoList, Isolated, Notice, Tag } from '../../../../platform/ui/index.ts';
import { commentedParagraphs, removedParagraphs } from '../comment.ts';
import type { PaperKind } from '../paper-kind.ts';
import type { ShownPaper } from '../read-paper.ts';
import { words } from '../words.ts';
import { AnswersSection } from './answers-section.tsx';
import { CommentedText } from './commented-text.tsx';
import { type Filter, filtered, PaperFilter } from './paper-filter.tsx';
import { RemovedText } from './removed-text.tsx';
import type { Typed } from './typed.ts';
import { TypedAgain } from './typed-again.tsx';
import { WhatNext } from './what-next.tsx';

export type ReadingDone =
  | 'angelegt'
  | 'kommentiert'
  | 'zurueckgenommen'
  | 'keine-anmerkung'
  | 'beantwortet';

export type ReadingPageProps = ShownPaper & {
  readonly language: Language;
  readonly kind: PaperKind;
  /** Of the kind's pages. */
  readonly base: string;
  readonly typed: Typed | null;
  readonly done: ReadingDone | null;
  /** Which paragraphs are shown; null: all. */
  readonly filter: Filter | null;
};

/** A paper: where it stands and what is to be done, its text with what was said about it, who has answered. */
export function ReadingPage(props: ReadingPageProps) {
  const { paper, versions, comments, kind, base, language, done, reader } = props;
  const say = words(language);
  const [newest] = versions;
  const paragraphs = commentedParagraphs(newest, comments);
  const own = `${base}/${paper.id}`;
  return (
    <>
      <h1>
        <Isolated>{paper.title}</Isolated> <Tag>{say(`stage.${paper.stage}`)}</Tag>
      </h1>
      {done && (
        <Notice kind="done" language={language}>
          <p>{say(`done.${done}`)}</p>
        </Notice>
      )}
      <TypedAgain {...props} />
      <WhatNext {...props} />
      <section class="section">
        <h2>
          {newest.number === 0
            ? say('text.draft')
            : say('text.version', {
                number: newest.number,
                day: formatDay(newest.madeAt.getTime(), language),
              })}
        </h2>
        {newest.number > 1 && (
          <p>
            <a href={`${own}/fassungen/${newest.number}`}>{say('text.changes')}</a>
          </p>
        )}
        {newest.lead && (
          <p class="lead paper-lead" lang={paper.language}>
            {newest.lead}
          </p>
        )}
        {newest.paragraphs.length === 0 && <p class="quiet">{say('text.empty')}</p>}
        <PaperFilter {...props} paragraphs={paragraphs} />
        <CommentedText {...props} paragraphs={filtered(paragraphs, props.filter, props)} />
      </section>
      <RemovedText {...props} removed={removedParagraphs(newest, versions, comments)} />
      <AnswersSection {...props} />
      <section class="section">
        <h2>{say('more.title')}</h2>
        <GoList
          links={[
            ...(newest.number > 0
              ? [{ href: `${own}/fassungen`, label: say('more.versions') }]
              : []),
            ...(comments.length > 0
              ? [
                  { href: `${own}/anmerkungen.pdf`, label: say('more.comments.pdf') },
                  { href: `${own}/anmerkungen.csv`, label: say('more.comments.csv') },
                ]
              : []),
            ...(props.ballots.length > 0
              ? [{ href: `${own}/abstimmung`, label: say('more.ballot') }]
              : []),
            ...(props.signOffs.length > 0 || ['signing', 'agreed'].includes(paper.stage)
              ? [{ href: `${own}/zeichnung`, label: say('more.signing') }]
              : []),
            ...(reader.isEditor
              ? [
                  { href: `${own}/text`, label: say('more.text') },
                  { href: `${own}/fortgang`, label: say('more.progress') },
                ]
              : []),
            ...(kind.links?.(paper, language) ?? []),
          ]}
        />
      </section>
    </>
  );
}
