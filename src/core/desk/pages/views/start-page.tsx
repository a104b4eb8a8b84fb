import type { Editable } from '../../../../platform/editable.ts';
import { formatMoment, formatNumber, type Language } from '../../../../platform/i18n/index.ts';
import { EmptyState, Isolated } from '../../../../platform/ui/index.ts';
import type { Thing } from '../../thing.ts';
import type { Waiting } from '../../waiting.ts';
import { groupKinds } from '../kind-groups.ts';
import { words } from '../words.ts';

export type ShownKind = {
  readonly editable: Editable;
  readonly published: number;
  /** Drafts, and those in review. */
  readonly open: number;
  readonly makesNew: boolean;
  readonly pages: NonNullable<Editable['pages']>;
};

type StartPageProps = {
  readonly language: Language;
  readonly waiting: Waiting;
  readonly kinds: readonly ShownKind[];
  /** What every organisation edits for itself, for the office's lead. */
  readonly everywhere: readonly Editable[];
  readonly addressOf: (kind: string) => string;
};

/** Where somebody begins who edits or checks: what waits for her, then what there is. */
export function StartPage(props: StartPageProps) {
  const { language, waiting, kinds, everywhere } = props;
  const say = words(language);
  const groups = groupKinds(kinds);
  return (
    <>
      <h1>{say('start.title')}</h1>
      <p class="lead">{say('start.lead')}</p>
      <section class="section">
        <h2>{say('start.waiting')}</h2>
        {Object.values(waiting).every((things) => things.length === 0) ? (
          <EmptyState title={say('start.nothing')} />
        ) : (
          <>
            <WaitingList {...props} which="toCheck" />
            <WaitingList {...props} which="returned" />
            <WaitingList {...props} which="toRelease" />
            <WaitingList {...props} which="drafts" />
          </>
        )}
      </section>
      {kinds.length > 0 && (
        <section class="section">
          <h2>{say('start.kinds')}</h2>
          <div class="desk-kinds">
            {groups.map((group) => (
              <div>
                {groups.length > 1 && <h3>{say(`start.group.${group.name}`)}</h3>}
                <KindList {...props} kinds={group.kinds} />
              </div>
            ))}
          </div>
        </section>
      )}
      {everywhere.length > 0 && (
        <section class="section">
          <h2>{say('start.everywhere')}</h2>
          <p class="measure">{say('start.everywhere.lead')}</p>
          <ul class="rows">
            {everywhere.map(({ segment, name }) => (
              <li>
                <a href={`/${language}/redaktion/netz/${segment}`}>{name[language]}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Kinds of things, how many there are of each, and the way to a new one. */
function KindList({ kinds, addressOf, language }: StartPageProps) {
  const say = words(language);
  return (
    <ul class="rows desk-rows">
      {kinds.map(({ editable, published, open, makesNew, pages }) => (
        <li>
          <div>
            <a href={addressOf(editable.kind)}>
              <strong>{editable.name[language]}</strong>
            </a>
            <p class="small quiet">
              {say('start.counts', {
                published: formatNumber(published, language),
                open: formatNumber(open, language),
              })}
            </p>
            {pages.map(({ path, label }) => (
              <p class="small">
                <a href={`/${language}/redaktion/${path}`}>{label[language]}</a>
              </p>
            ))}
          </div>
          {editable.translations && (
            <a class="row-button" href={`/${language}/redaktion/uebersetzungen`}>
              {say('start.translations')}
            </a>
          )}
          {makesNew && (
            <a class="row-button" href={`${addressOf(editable.kind)}/neu`}>
              {say('start.new')}
              <span class="unseen"> ({editable.one[language]})</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

type WaitingListProps = StartPageProps & { readonly which: keyof Waiting };

/** One reason to wait for her, in words, and the things; nothing when there are none. */
function WaitingList({ which, waiting, kinds, addressOf, language }: WaitingListProps) {
  const say = words(language);
  const things = waiting[which];
  if (things.length === 0) return null;
  const kindOf = ({ kind }: Thing) =>
    kinds.find(({ editable }) => editable.kind === kind)?.editable.one[language];
  return (
    <>
      <h3>{say(`start.${which}`, { count: things.length })}</h3>
      <p class="measure">{say(`start.${which}.lead`)}</p>
      <ul class="rows">
        {things.map((thing) => (
          <li>
            <a
              href={`${addressOf(thing.kind)}/${thing.id}${which === 'toCheck' ? '/pruefung' : ''}`}
            >
              <Isolated>{thing.title || say('untitled')}</Isolated>
            </a>
            <p class="small quiet">
              {kindOf(thing)} · {formatMoment(thing.changedAt.epochMilliseconds, language)}
            </p>
            {which === 'returned' && thing.returned && (
              <p class="desk-text">{thing.returned.remark}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
