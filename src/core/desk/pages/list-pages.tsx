import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { doneOf, hasRole, signedInOf } from '../../accounts/index.ts';
import { openThing } from '../opening.ts';
import { countThings, findThing, listThings, thingOfKey } from '../things.ts';
import { deskPage } from './desk-page.tsx';
import { normalLine, withoutUnwanted } from './fields/normal-text.ts';
import { actorOf, atPlace, mayEdit, type Place, type Transaction } from './place.ts';
import { sentForm, sentWord } from './sent-form.ts';
import {
  type ListedState,
  type ListedThing,
  ListPage,
  type ShownList,
} from './views/list-page.tsx';

/** What is public, or what is in one of the other states; somebody with only one thing is led to it. */
export async function listPage(visit: Visit, place: Place): Promise<Response> {
  const { editable, base, scope } = place;
  const language = visit.get('language');
  const list = await atPlace(visit, place, (trx) => readList(visit, place, trx));
  const isPlain = new URL(visit.req.url).search === '';
  const [only] = list.rows;
  if (editable.owner === 'organisation' && scope === 'own' && isPlain && list.all === 1 && only?.id)
    return visit.redirect(`${base}/${only.id}`, 303);
  return deskPage(
    visit,
    place,
    { title: editable.name[language] },
    <ListPage
      {...list}
      language={language}
      editable={editable}
      base={base}
      mayEdit={mayEdit(visit, place)}
      makesNew={editable.newOne !== undefined && scope === 'own' && mayEdit(visit, place)}
      further={(editable.pages ?? []).filter(({ roles }) => hasRole(signedInOf(visit), ...roles))}
      showsOrganisation={scope === 'any'}
      done={doneOf(visit, ['verworfen'])}
    />,
  );
}

/** Takes what is public under a key to the desk, and leads to its form. */
export async function open(visit: Visit, place: Place): Promise<Response> {
  const sent = await sentForm(visit);
  if (!sent) return errorResponse(visit, 400);
  const key = sentWord(sent, 'key');
  if (key === '' || key.length > 300 || withoutUnwanted(key, true).unwanted !== null)
    return errorResponse(visit, 404);
  const id = await atPlace(visit, place, (trx) =>
    openThing(trx, place.editable, key, actorOf(visit)),
  );
  if (!id) return errorResponse(visit, 404);
  return visit.redirect(`${place.base}/${id}/entwurf`, 303);
}

const perPage = 20;
/** Bounds how far back a list is read. */
const lastPage = 1000;

/** The names of the states in addresses; what is public has none. */
const stateNames: Readonly<Record<string, ListedState>> = {
  entwurf: 'draft',
  pruefung: 'review',
  geaendert: 'changed',
  zurueckgezogen: 'withdrawn',
};

async function readList(visit: Visit, place: Place, trx: Transaction): Promise<ShownList> {
  const { editable, scope } = place;
  const query = visit.req.query('q') ?? '';
  const text = normalLine(withoutUnwanted(query, false).text).slice(0, 200);
  const page = pageIn(visit.req.query('seite'));
  const state = stateNames[visit.req.query('zustand') ?? ''] ?? null;
  const counts = await countThings(trx, [editable.kind]);
  const organisationId =
    editable.owner === 'organisation' && scope === 'own' ? signedInOf(visit).organisationId : null;
  const bounds = { text, organisationId, limit: perPage, offset: (page - 1) * perPage };
  const published = await editable.list(
    trx,
    state ? { ...bounds, text: '', limit: 1, offset: 0 } : bounds,
  );
  const inState = state
    ? await listThings(trx, { ...bounds, kinds: [editable.kind], state })
    : null;
  const rows: ListedThing[] = inState
    ? inState.things.map((thing) => ({ id: thing.id, key: thing.key, title: thing.title, thing }))
    : await openedOnes(trx, editable.kind, published.found);
  const apart = counts.filter((one) => one.state !== 'published' && one.state !== 'changed');
  return {
    rows,
    text,
    page,
    pages: Math.min(lastPage, Math.ceil((inState ?? published).total / perPage)),
    total: (inState ?? published).total,
    all: published.total + apart.reduce((sum, { count }) => sum + count, 0),
    state: visit.req.query('zustand') && state ? (visit.req.query('zustand') ?? '') : '',
    states: Object.entries(stateNames).map(([name, one]) => ({
      name,
      state: one,
      count: counts.find((counted) => counted.state === one)?.count ?? 0,
    })),
  };
}

/** What is public, with the thing at the desk where it was opened before. */
async function openedOnes(
  trx: Transaction,
  kind: string,
  found: readonly { readonly key: string; readonly title: string }[],
): Promise<ListedThing[]> {
  const rows: ListedThing[] = [];
  for (const { key, title } of found) {
    const id = await thingOfKey(trx, kind, key);
    rows.push({ id, key, title, thing: id ? await findThing(trx, id) : null });
  }
  return rows;
}

function pageIn(text: string | undefined): number {
  const page = /^[1-9]\d{0,3}$/.test(text ?? '') ? Number(text) : 1;
  return Math.min(page, lastPage);
}
