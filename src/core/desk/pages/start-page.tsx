import { Temporal, todayOf } from '../../../platform/clock/index.ts';
import type { SignedIn, Visit } from '../../../platform/domain.ts';
import type { Due, Editable, WaitingFor } from '../../../platform/editable.ts';
import { lastDay } from '../../../platform/i18n/index.ts';
import { hasRole, protectedPage, signedInOf, withOrganisation } from '../../accounts/index.ts';
import { countThings } from '../things.ts';
import { waitingFor } from '../waiting.ts';
import { deskScript, deskStyle } from './assets.ts';
import { deskPath, segmentOf, type Transaction } from './place.ts';
import type { ShownDue } from './views/due-list.tsx';
import { type ShownKind, type ShownPage, StartPage } from './views/start-page.tsx';
import { words } from './words.ts';

/** What waits for whoever is signed in, and everything that she may edit or check. */
export async function startPage(visit: Visit, editables: readonly Editable[]): Promise<Response> {
  const language = visit.get('language');
  const person = signedInOf(visit);
  const own = editables
    .filter((editable) => isOpenTo(editable, person))
    .sort((one, other) => one.weight - other.weight);
  const at = visit.get('services').clock();
  const { waiting, due, kinds } = await withOrganisation(
    visit.get('services').db,
    person,
    'own',
    async (trx) => ({
      waiting: await waitingFor(trx, own, person, null),
      due: await allDue(trx, own, { person, at }),
      kinds: await shownKinds(trx, own, { person, at }),
    }),
  );
  const title = words(language)('start.title');
  return protectedPage(
    visit,
    {
      title,
      crumbs: [{ label: words(language)('start.crumb'), href: null }],
      styles: [deskStyle],
      scripts: [deskScript],
    },
    <StartPage
      language={language}
      waiting={waiting}
      due={due}
      kinds={kinds}
      everywhere={
        hasRole(person, 'office_lead')
          ? editables.filter(({ owner }) => owner === 'organisation')
          : []
      }
      addressOf={(kind) => {
        const editable = own.find((one) => one.kind === kind);
        return deskPath(language, editable ? segmentOf(editable, 'own') : '');
      }}
    />,
  );
}

/** To edit it or to check it. */
function isOpenTo({ owner, editors, checks }: Editable, person: SignedIn): boolean {
  const isHere = owner === 'organisation' || person.organisationKind === 'office';
  return isHere && hasRole(person, ...editors, ...checks.flatMap(({ roles }) => roles));
}

/** The earliest first. */
async function allDue(
  trx: Transaction,
  editables: readonly Editable[],
  by: WaitingFor,
): Promise<readonly ShownDue[]> {
  const today = Temporal.PlainDate.from(todayOf(by.at));
  const found: Due[] = [];
  for (const { due, editors } of editables)
    if (due && hasRole(by.person, ...editors)) found.push(...(await due(trx, by)));
  return found
    .map((one) => ({ ...one, left: today.until(lastDay(one.on)).days }))
    .sort((one, other) => one.left - other.left);
}

async function shownKinds(
  trx: Transaction,
  editables: readonly Editable[],
  by: WaitingFor,
): Promise<readonly ShownKind[]> {
  const { person } = by;
  const counts = await countThings(
    trx,
    editables.map(({ kind }) => kind),
  );
  const kinds: ShownKind[] = [];
  for (const editable of editables) {
    const { owner, kind, newOne, editors } = editable;
    const organisationId = owner === 'organisation' ? person.organisationId : null;
    const wanted = { text: '', organisationId, limit: 1, offset: 0 };
    const { total } = await editable.list(trx, wanted);
    kinds.push({
      editable,
      published: total,
      open: counts
        .filter((one) => one.kind === kind && ['draft', 'review', 'changed'].includes(one.state))
        .reduce((sum, { count }) => sum + count, 0),
      edits: hasRole(person, ...editors),
      makesNew:
        newOne !== undefined &&
        hasRole(person, ...editors) &&
        // A centre has one entry; only the office makes one for another.
        (owner === 'office' || person.organisationKind === 'office' || total === 0),
      pages: await shownPages(trx, editable, by),
    });
  }
  return kinds;
}

/** What she may open, with the number of things that wait there. */
async function shownPages(
  trx: Transaction,
  editable: Editable,
  by: WaitingFor,
): Promise<readonly ShownPage[]> {
  const shown: ShownPage[] = [];
  for (const { path, label, roles, waiting } of editable.pages ?? [])
    if (hasRole(by.person, ...roles))
      shown.push({ path, label, waiting: (await waiting?.(trx, by)) ?? 0 });
  return shown;
}
