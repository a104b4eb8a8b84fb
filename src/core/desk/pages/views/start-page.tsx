import type { Editable } from '../../../../platform/editable.ts';
import { formatNumber, type Language } from '../../../../platform/i18n/index.ts';
import { EmptyState } from '../../../../platform/ui/index.ts';
import type { Waiting } from '../../waiting.ts';
import { groupKinds } from '../kind-groups.ts';
import { words } from '../words.ts';
import { DueList, type ShownDue } from './due-list.tsx';
import { WaitingList, WaitingPages } from './waiting-lists.tsx';

export type ShownKind = {
  readonly editable: Editable;
  readonly published: number;
  /** Drafts, and those in review. */
  readonly open: number;
  /** She edits it; else she checks what others write. */
  readonly edits: boolean;
  readonly makesNew: boolean;
  readonly pages: readonly ShownPage[];
};

/** A page about all things of the kind. */
export type ShownPage = Pick<NonNullable<Editable['pages']>[number], 'path' | 'label'> & {
  /** How many of them wait there for her. */
  readonly waiting: number;
};

export type StartPageProps = {
  readonly language: Language;
  readonly waiting: Waiting;
  /** The earliest first. */
  readonly due: readonly ShownDue[];
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
  const pages = kinds.flatMap(({ editable: { name }, pages }) =>
    pages.filter((page) => page.waiting > 0).map((page) => ({ ...page, of: name[language] })),
  );
  return (
    <>
      <h1>{say('start.title')}</h1>
      <p class="lead">{say('start.lead')}</p>
      <section class="section">
        <h2>{say('start.waiting')}</h2>
        {[...Object.values(waiting), pages, props.due].every((things) => things.length === 0) ? (
          <EmptyState title={say('start.nothing')}>
            <p>{say('start.nothing.next')}</p>
          </EmptyState>
        ) : (
          <>
            <DueList {...props} />
            <WaitingList {...props} which="toCheck" />
            <WaitingList {...props} which="returned" />
            <WaitingList {...props} which="toRelease" />
            <WaitingPages pages={pages} language={language} />
            <WaitingList {...props} which="drafts" />
          </>
        )}
      </section>
      {kinds.length > 0 && (
        <section class="section">
          <h2>{say(kinds.some(({ edits }) => edits) ? 'start.kinds' : 'start.kinds.check')}</h2>
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
              {editable.newOne?.[language]}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
