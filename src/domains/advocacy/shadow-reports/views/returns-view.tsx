import { formatDate, formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import { Button, Isolated, Notice, Table } from '../../../../platform/ui/index.ts';
import { answeringOf, type Call, type Progress } from '../call.ts';
import type { AskedOrganisation } from '../calls.ts';
import { callPath } from '../paths.ts';
import { words } from '../words.ts';

type ReturnsViewProps = {
  readonly language: Language;
  readonly call: Call;
  readonly asked: readonly AskedOrganisation[];
  readonly progress: ReadonlyMap<string, Progress>;
  /** ISO 8601, in Germany. */
  readonly today: string;
  readonly mayEdit: boolean;
  readonly done: 'geoeffnet' | 'erinnert' | null;
  readonly refusal: 'reminded' | null;
};

/** Each organisation that was asked: handed in, open, or let go on; those whose answer is missing first. */
export function ReturnsView(props: ReturnsViewProps) {
  const { language, call, asked, progress, today, mayEdit, done, refusal } = props;
  const say = words(language);
  const stateOf = (id: string) =>
    answeringOf(call, progress.get(id) ?? { handedIn: null, reopening: null }, today);
  const hasHandedIn = ({ id }: AskedOrganisation) => progress.get(id)?.handedIn != null;
  const isMissing = asked.some(({ id }) => stateOf(id).open);
  const missingFirst = [...asked.filter((one) => !hasHandedIn(one)), ...asked.filter(hasHandedIn)];
  return (
    <>
      <h1>{say('returns.title')}</h1>
      {done && (
        <Notice kind="done" language={language}>
          <p>{say(`done.${done}`)}</p>
        </Notice>
      )}
      {refusal && (
        <Notice kind="caution" language={language}>
          <p>{say('refused.reminded')}</p>
        </Notice>
      )}
      {mayEdit && isMissing && (
        <form class="form" action={callPath(language, call.id, 'erinnerung')} method="post">
          <p>{say('returns.remind.lead')}</p>
          <Button kind="second">{say('returns.remind')}</Button>
        </form>
      )}
      <Table
        id="ruecklauf"
        caption={say('returns.count', {
          handedIn: asked.filter(hasHandedIn).length,
          asked: asked.length,
        })}
        columns={[{ title: say('returns.organisation') }, { title: say('fact.state') }]}
        rows={missingFirst.map((organisation) => {
          const own = progress.get(organisation.id) ?? { handedIn: null, reopening: null };
          const answering = stateOf(organisation.id);
          return [
            <Isolated>{organisation.name}</Isolated>,
            <>
              {own.handedIn &&
                `${say('member.handed_in', { at: formatMoment(own.handedIn.at.getTime(), language) })} `}
              {answering.open
                ? say('returns.open', { date: formatDate(answering.until, language) })
                : answering.why !== 'handed_in' && say(`returns.${answering.why}`)}
              {mayEdit && !answering.open && call.openedAt && !call.endedAt && (
                <>
                  {' '}
                  <a href={callPath(language, call.id, `oeffnung/${organisation.id}`)}>
                    {say('reopen.title')}
                    <span class="unseen">: {organisation.name}</span>
                  </a>
                </>
              )}
            </>,
          ] as const;
        })}
      />
    </>
  );
}
