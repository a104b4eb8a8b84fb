import type { Editable } from '../../../../platform/editable.ts';
import { formatNumber, type Language } from '../../../../platform/i18n/index.ts';
import {
  ButtonLink,
  EmptyState,
  GoList,
  LinkRow,
  Notice,
  Pagination,
  SearchBox,
} from '../../../../platform/ui/index.ts';
import type { State, Thing } from '../../thing.ts';
import { words } from '../words.ts';
import { ThingRow } from './thing-row.tsx';

export type ListedThing = {
  /** null: public, and never opened at the desk. */
  readonly id: string | null;
  readonly key: string | null;
  readonly title: string;
  readonly thing: Thing | null;
};

/** Those that a list is chosen by; what is public is the list itself. */
export type ListedState = Exclude<State, 'published'>;

export type ShownList = {
  readonly rows: readonly ListedThing[];
  readonly text: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  /** How many things of the kind there are, in every state. */
  readonly all: number;
  /** In addresses; '': what is public. */
  readonly state: string;
  readonly states: readonly {
    readonly name: string;
    readonly state: ListedState;
    readonly count: number;
  }[];
};

type ListPageProps = ShownList & {
  readonly language: Language;
  readonly editable: Editable;
  readonly base: string;
  readonly mayEdit: boolean;
  readonly makesNew: boolean;
  /** Pages about all things of the kind that whoever reads this may open. */
  readonly further: NonNullable<Editable['pages']>;
  readonly showsOrganisation: boolean;
  readonly done: 'verworfen' | null;
};

/** The things of one kind: search, states, and the way to each. */
export function ListPage(props: ListPageProps) {
  const { language, editable, base, rows, text, total, state, states, done } = props;
  const say = words(language);
  return (
    <>
      <h1>{editable.name[language]}</h1>
      {done && (
        <Notice kind="done" language={language}>
          <p>{say(`done.${done}`)}</p>
        </Notice>
      )}
      {props.makesNew && (
        <p>
          <ButtonLink href={`${base}/neu`}>{editable.newOne?.[language]}</ButtonLink>
        </p>
      )}
      {props.further.length > 0 && (
        <GoList
          links={props.further.map(({ path, label }) => ({
            href: `/${language}/redaktion/${path}`,
            label: label[language],
          }))}
        />
      )}
      <SearchBox
        action={base}
        label={say('list.search')}
        value={text}
        kept={state === '' ? [] : [['zustand', state]]}
        language={language}
      />
      <div class="list-head">
        <h2>{say('list.total', { count: total, shown: formatNumber(total, language) })}</h2>
        <LinkRow
          name={say('list.states')}
          links={[
            {
              href: addressOf(base, text, '', 1),
              label: say('list.public'),
              current: state === '',
            },
            ...states.map(({ name, state: one, count }) => ({
              href: addressOf(base, text, name, 1),
              label: `${say(`list.state.${one}`)} (${formatNumber(count, language)})`,
              current: state === name,
            })),
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={say(text === '' ? 'list.none' : 'list.none_found')} />
      ) : (
        <ul class="rows desk-rows">
          {rows.map((row) => (
            <ThingRow {...props} row={row} />
          ))}
        </ul>
      )}
      <div class="list-foot">
        <Pagination
          page={props.page}
          pages={props.pages}
          href={(page) => addressOf(base, text, state, page)}
          language={language}
        />
      </div>
    </>
  );
}

function addressOf(base: string, text: string, state: string, page: number): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('q', text);
  if (state !== '') query.set('zustand', state);
  if (page > 1) query.set('seite', String(page));
  return query.size === 0 ? base : `${base}?${query}`;
}
