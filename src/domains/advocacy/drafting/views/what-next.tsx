import type { Child } from 'hono/jsx';
import { Button, ButtonLink } from '../../../../platform/ui/index.ts';
import { words } from '../words.ts';
import type { ReadingPageProps } from './reading-page.tsx';
import { untilText } from './until-text.ts';

/** Where a paper stands, what the reader's organisation can do about it, and the button for it. */
export function WhatNext(props: ReadingPageProps) {
  const { language, reader, paper, base } = props;
  const say = words(language);
  return (
    <section class="desk-next" aria-labelledby="stand">
      <h2 id="stand">{say('next.title')}</h2>
      <OfStage {...props} />
      {reader.isEditor && (
        <div class="desk-actions">
          <ButtonLink href={`${base}/${paper.id}/text`} kind="second">
            {say('more.text')}
          </ButtonLink>
          <a href={`${base}/${paper.id}/fortgang`}>{say('more.progress')}</a>
        </div>
      )}
    </section>
  );
}

function OfStage(props: ReadingPageProps): Child {
  const { paper, reader, language, published } = props;
  const say = words(language);
  switch (paper.stage) {
    case 'comments':
      return <OfComments {...props} />;
    case 'ballot':
      return <OfBallot {...props} />;
    case 'signing':
      return <OfSigning {...props} />;
    case 'ended':
      return (
        <>
          <p>{say('next.ended')}</p>
          <p class="desk-text">{paper.endedReason}</p>
        </>
      );
    case 'handed_over':
      return (
        <>
          <p>{say(published ? 'next.published' : 'next.handed_over')}</p>
          {published && (
            <p>
              <a href={published}>{say('next.publication')}</a>
            </p>
          )}
          {reader.isEditor && paper.thingId && (
            <p>
              <a href={`/${language}/redaktion/veroeffentlichungen/${paper.thingId}`}>
                {say('next.desk')}
              </a>
            </p>
          )}
        </>
      );
    default:
      return <p>{say(`next.${paper.stage}`)}</p>;
  }
}

function OfComments({ paper, versions, reader, base, language }: ReadingPageProps) {
  const say = words(language);
  const { commentsUntil } = paper;
  if (!reader.mayComment) return <p>{say('next.comments.over')}</p>;
  return (
    <>
      <p>
        {say('next.comments', { until: commentsUntil ? untilText(commentsUntil, language) : '' })}
      </p>
      {reader.hasAnswered ? (
        <p>{say('next.answered', { organisation: reader.organisationName })}</p>
      ) : (
        <form action={`${base}/${paper.id}/keine-anmerkung`} method="post">
          <input type="hidden" name="fassung" value={versions[0].number} />
          <p>{say('next.unanswered', { organisation: reader.organisationName })}</p>
          <Button kind="second">{say('next.no_remark')}</Button>
        </form>
      )}
    </>
  );
}

function OfBallot({ paper, ballots, base, language }: ReadingPageProps) {
  const say = words(language);
  const [ballot] = ballots;
  if (!ballot) return null;
  return (
    <>
      <p>{say('next.ballot', { until: untilText(ballot.closesAt, language) })}</p>
      <p>
        <ButtonLink href={`${base}/${paper.id}/abstimmung`}>{say('next.vote')}</ButtonLink>
      </p>
    </>
  );
}

function OfSigning({ paper, base, language }: ReadingPageProps) {
  const say = words(language);
  const { signingUntil } = paper;
  return (
    <>
      <p>{say('next.signing', { until: signingUntil ? untilText(signingUntil, language) : '' })}</p>
      <p>
        <ButtonLink href={`${base}/${paper.id}/zeichnung`}>{say('next.sign')}</ButtonLink>
      </p>
    </>
  );
}
