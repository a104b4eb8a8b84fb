import type { Child } from 'hono/jsx';
import { Button, ButtonLink } from '../../../../platform/ui/index.ts';
import { words } from '../words.ts';
import { ExtensionList } from './extension-list.tsx';
import type { ReadingPageProps } from './reading-page.tsx';
import { untilText } from './until-text.ts';

/** Where a paper stands, what the reader's organisation can do about it, and the button for it. */
export function WhatNext(props: ReadingPageProps) {
  const { language, reader, paper, base } = props;
  const say = words(language);
  const mayEdit = ['draft', 'comments', 'revision'].includes(paper.stage);
  return (
    <section class="desk-next" aria-labelledby="stand">
      <h2 id="stand">{say('next.title')}</h2>
      <OfStage {...props} />
      {reader.isEditor && (
        <div class="desk-actions">
          <ButtonLink href={`${base}/${paper.id}/fortgang`} kind="second">
            {say('more.progress')}
          </ButtonLink>
          {mayEdit && <a href={`${base}/${paper.id}/text`}>{say('more.text')}</a>}
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
    case 'agreed':
      return (
        <>
          <p>{say('next.agreed')}</p>
          <p>
            <a href={`${props.base}/${paper.id}/zeichnung`}>{say('next.sign')}</a>
          </p>
        </>
      );
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

/** How many have commented, voted or signed so far. */
function Count({ turnout, language }: ReadingPageProps) {
  if (!turnout) return null;
  const { stage, missing, asked } = turnout;
  const counts = { count: asked - missing.length, asked };
  return <p>{words(language)(`turnout.${stage}`, counts)}</p>;
}

function OfComments(props: ReadingPageProps) {
  const { paper, versions, reader, base, language } = props;
  const say = words(language);
  const { commentsUntil } = paper;
  if (!reader.mayComment)
    return (
      <>
        <p>{say('next.comments.over')}</p>
        <Count {...props} />
      </>
    );
  return (
    <>
      <p>
        {say('next.comments', { until: commentsUntil ? untilText(commentsUntil, language) : '' })}
      </p>
      <Count {...props} />
      {reader.isOffice ? null : reader.hasAnswered ? (
        <p>{say('next.answered', { organisation: reader.organisationName })}</p>
      ) : (
        <form action={`${base}/${paper.id}/keine-anmerkung`} method="post">
          <input type="hidden" name="fuer" value={reader.organisationId} />
          <input type="hidden" name="fassung" value={versions[0].number} />
          <p>{say('next.unanswered', { organisation: reader.organisationName })}</p>
          <Button kind="second">{say('next.no_remark')}</Button>
        </form>
      )}
    </>
  );
}

function OfBallot(props: ReadingPageProps) {
  const { ballots, isDue, reader, language } = props;
  const say = words(language);
  const [ballot] = ballots;
  if (!ballot) return null;
  return (
    <>
      <p>
        {isDue
          ? say('next.ballot.over')
          : say('next.ballot', { until: untilText(ballot.closesAt, language) })}
      </p>
      <Count {...props} />
      {reader.isAwaited && <p>{say('next.ballot.awaited')}</p>}
      <ExtensionList extensions={ballot.extensions} language={language} />
      <ToAnswer {...props} page="abstimmung" label={say('next.vote')} />
    </>
  );
}

function OfSigning(props: ReadingPageProps) {
  const { paper, isDue, reader, language } = props;
  const say = words(language);
  const { signingUntil } = paper;
  return (
    <>
      <p>
        {isDue || !signingUntil
          ? say('next.signing.over')
          : say('next.signing', { until: untilText(signingUntil, language) })}
      </p>
      <Count {...props} />
      {reader.isAwaited && (
        <p>{say('next.signing.awaited', { organisation: reader.organisationName })}</p>
      )}
      <ToAnswer {...props} page="zeichnung" label={say('next.sign')} />
    </>
  );
}

/** Stands out while the reader's own answer is awaited. */
function ToAnswer({
  paper,
  reader,
  base,
  page,
  label,
}: ReadingPageProps & { readonly page: string; readonly label: string }) {
  return (
    <p>
      <ButtonLink href={`${base}/${paper.id}/${page}`} kind={reader.isAwaited ? 'main' : 'second'}>
        {label}
      </ButtonLink>
    </p>
  );
}
