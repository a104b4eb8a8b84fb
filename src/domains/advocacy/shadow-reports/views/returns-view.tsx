import { formatDate, formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import { Isolated, Notice, Table } from '../../../../platform/ui/index.ts';
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
  readonly done: string | null;
};

/** Each organisation that was asked: handed in, open, or let go on. */
export function ReturnsView(props: ReturnsViewProps) {
  const { language, call, asked, progress, today, mayEdit, done } = props;
  const say = words(language);
  const handedIn = asked.filter(({ id }) => progress.get(id)?.handedIn).length;
  return (
    <>
      <h1>{say('returns.title')}</h1>
      {done && (
        <Notice kind="done" language={language}>
          <p>{say('done.geoeffnet')}</p>
        </Notice>
      )}
      <Table
        id="ruecklauf"
        caption={say('returns.count', { handedIn, asked: asked.length })}
        columns={[{ title: say('returns.organisation') }, { title: say('fact.state') }]}
        rows={asked.map((organisation) => {
          const own = progress.get(organisation.id) ?? { handedIn: null, reopening: null };
          const answering = answeringOf(call, own, today);
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
