import { formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import { Isolated, Tag } from '../../../../platform/ui/index.ts';
import { stateOf } from '../../thing.ts';
import { words } from '../words.ts';
import type { ListedThing } from './list-page.tsx';

type ThingRowProps = {
  readonly row: ListedThing;
  readonly language: Language;
  readonly base: string;
  readonly mayEdit: boolean;
  readonly showsOrganisation: boolean;
};

/** One thing of a list: to its page, or, when it was never opened at the desk, a button that opens it. */
export function ThingRow({ row, language, base, mayEdit, showsOrganisation }: ThingRowProps) {
  const say = words(language);
  const { thing } = row;
  const title = row.title || say('untitled');
  if (!thing)
    return (
      <li>
        <strong>
          <Isolated>{title}</Isolated>
        </strong>
        {mayEdit && (
          <form action={`${base}/oeffnung`} method="post">
            <input type="hidden" name="key" value={row.key ?? ''} />
            <button class="row-button" type="submit">
              {say('list.edit')}
              <span class="unseen"> ({title})</span>
            </button>
          </form>
        )}
      </li>
    );
  const state = stateOf(thing);
  const changed = {
    name: thing.draft?.editedByName ?? say('somebody'),
    at: formatMoment(thing.changedAt.epochMilliseconds, language),
  };
  return (
    <li>
      <div>
        <a href={`${base}/${thing.id}`}>
          <Isolated>{title}</Isolated>
        </a>{' '}
        {state !== 'published' && <Tag>{say(`state.${state}`)}</Tag>}
        <p class="small quiet">
          {showsOrganisation && `${thing.organisationName} · `}
          {say(thing.draft ? 'by_at' : 'at', changed)}
        </p>
      </div>
    </li>
  );
}
