import { formatMoment } from '../../../../platform/i18n/index.ts';
import { Button, ButtonLink, Notice, TextField } from '../../../../platform/ui/index.ts';
import { roleName } from '../../../accounts/index.ts';
import { nextStep } from '../step.ts';
import { words } from '../words.ts';
import { problemPlace } from './problem-summary.tsx';
import type { ThingPageProps } from './thing-page.tsx';

/** What comes next, who can do it, and the button for it where the reader can. */
export function NextStep(props: ThingPageProps) {
  const { thing, language } = props;
  return (
    <section class="desk-next" aria-labelledby="weiter">
      <h2 id="weiter">{words(language)('next.title')}</h2>
      {thing.submission ? (
        <OfReview {...props} />
      ) : thing.draft ? (
        <OfDraft {...props} />
      ) : (
        <OfPublic {...props} />
      )}
    </section>
  );
}

function OfReview(props: ThingPageProps) {
  const { thing, checks, mayEdit, base, language } = props;
  const say = words(language);
  const { submission } = thing;
  const open = checks.filter(({ missing }) => missing > 0);
  const mayState = open.some(({ reader }) => reader === 'may_state');
  return (
    <>
      <p>
        {say('next.review', {
          name: submission?.submittedByName ?? say('somebody'),
          at: formatMoment(submission?.submittedAt.epochMilliseconds ?? 0, language),
        })}
      </p>
      {open.length > 0 ? (
        <ul>
          {open.map(({ check, missing, reader }) => (
            <li>
              {say('next.missing', {
                check: check.label[language],
                count: missing,
                roles: check.roles.map((role) => roleName(role, language)).join(', '),
              })}
              {!check.byAuthor && ` ${say('next.not_by_author')}`}
              {(reader === 'own_draft' || reader === 'has_stated') && ` ${say(`reader.${reader}`)}`}
            </li>
          ))}
        </ul>
      ) : (
        <p>{say(mayEdit ? 'next.checked' : 'next.checked.other')}</p>
      )}
      {open.length === 0 && mayEdit && <PassOn {...props} />}
      <div class="desk-actions">
        {mayState ? (
          <ButtonLink href={`${base}/pruefung`}>{say('next.check')}</ButtonLink>
        ) : (
          <a href={`${base}/pruefung`}>{say('next.read')}</a>
        )}
        {mayEdit && (
          <form action={`${base}/einreichung/ruecknahme`} method="post">
            <Button kind="plain">{say('next.take_back')}</Button>
          </form>
        )}
      </div>
    </>
  );
}

function OfDraft(props: ThingPageProps) {
  const { thing, problems, sections, mayEdit, base, language } = props;
  const say = words(language);
  const { returned } = thing;
  const isPublic = thing.version !== null && !thing.withdrawal;
  return (
    <>
      {returned && (
        <Notice kind="caution" language={language}>
          <p>
            {say('next.returned', {
              name: returned.byName ?? say('somebody'),
              at: formatMoment(returned.at.epochMilliseconds, language),
            })}
          </p>
          <p class="desk-text">{returned.remark}</p>
        </Notice>
      )}
      <p>
        {say(isPublic ? 'next.changed' : 'next.draft')}
        {thing.draft?.origin === 'program' && ` ${say('next.program')}`}
      </p>
      {!mayEdit ? (
        <p>{say('next.other')}</p>
      ) : (
        <>
          {problems.length > 0 && (
            <>
              <p>{say('next.problems', { count: problems.length })}</p>
              <ul>
                {problems.map((problem) => (
                  <li>
                    {problemPlace(problem, sections, language)}: {problem.message}
                  </li>
                ))}
              </ul>
            </>
          )}
          <div class="desk-actions">
            <ButtonLink href={`${base}/entwurf`} kind={problems.length > 0 ? 'main' : 'second'}>
              {say('next.write')}
            </ButtonLink>
          </div>
          {problems.length === 0 && <PassOn {...props} />}
        </>
      )}
    </>
  );
}

function OfPublic({ thing, waitsUntil, mayEdit, editable, base, language }: ThingPageProps) {
  const say = words(language);
  const { withdrawal } = thing;
  const isPurged = withdrawal !== null && editable.withdrawal === 'purge';
  return (
    <>
      <p>
        {withdrawal
          ? say('next.withdrawn', {
              name: withdrawal.byName ?? say('somebody'),
              at: formatMoment(withdrawal.at.epochMilliseconds, language),
            })
          : waitsUntil
            ? say('next.waits', { moment: formatMoment(waitsUntil.epochMilliseconds, language) })
            : say('next.public')}
        {isPurged && ` ${say('next.purged')}`}
      </p>
      {mayEdit && (
        <div class="desk-actions">
          <ButtonLink href={`${base}/entwurf`}>
            {say(withdrawal ? 'next.write_anew' : 'next.edit')}
          </ButtonLink>
        </div>
      )}
    </>
  );
}

/** Submits or releases, with a note for whoever reads it next. */
function PassOn(props: ThingPageProps) {
  const { editable, thing, content, base, language } = props;
  const say = words(language);
  const step = nextStep(editable, thing, content);
  return (
    <form
      class="form"
      action={`${base}/${step === 'submit' ? 'einreichung' : 'veroeffentlichung'}`}
      method="post"
    >
      <input type="hidden" name="fuer" value={props.organisationId} />
      <input type="hidden" name="revision" value={thing.revision} />
      <TextField
        field={{ name: 'notiz', id: 'field-notiz', typed: '', error: undefined }}
        label={say(`pass_on.${step}.note`)}
        hint={say(`pass_on.${step}.hint`)}
        rows={2}
        maximum={2000}
        optional
        language={language}
      />
      <Button>{say(`pass_on.${step}`)}</Button>
    </form>
  );
}
