import { formatDate, type Language } from '../../../../platform/i18n/index.ts';
import { ButtonLink, EmptyState, Isolated, Tag } from '../../../../platform/ui/index.ts';
import type { Call, CallState } from '../call.ts';
import { callPath } from '../paths.ts';
import { words } from '../words.ts';

type ListViewProps = {
  readonly language: Language;
  readonly rows: readonly {
    readonly call: Call;
    readonly place: string;
    readonly state: CallState;
  }[];
  readonly makesNew: boolean;
};

/** Calls for shadow reports, the one with the latest deadline first. */
export function ListView({ language, rows, makesNew }: ListViewProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('calls.title')}</h1>
      <p class="lead">{say('calls.lead')}</p>
      {makesNew && (
        <p>
          <ButtonLink href={callPath(language, 'neu')}>{say('call.new')}</ButtonLink>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={say('calls.none')} />
      ) : (
        <ul class="rows">
          {rows.map(({ call, place, state }) => (
            <li>
              <div>
                <a href={callPath(language, call.id)}>
                  <Isolated>{call.title}</Isolated>
                </a>{' '}
                <Tag>{say(`state.${state}`)}</Tag>
                <p class="small quiet">
                  {say('calls.row', { place, date: formatDate(call.dueOn, language) })}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
