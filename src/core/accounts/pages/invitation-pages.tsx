import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { type Empty, empty, formTitle, type Invalid } from '../../../platform/ui/index.ts';
import {
  createInvitation,
  invitationLink,
  listInvitations,
  withdrawInvitation,
} from '../invitations.ts';
import { rolesIn } from '../role.ts';
import { parseInvitationForm, type TypedInvitation } from './invitation-form.ts';
import { atPlace, type Place, placeOf } from './place.ts';
import { protectedPage } from './protected-page.tsx';
import { type InvitationNotice, InvitationsPage } from './views/invitations-page.tsx';
import { circumstancesOf, doneOf, momentOf, readForm, signedInOf, uuidOf } from './visit.ts';
import { words } from './words.ts';

export async function invitationsPage(visit: Visit): Promise<Response> {
  const place = await placeOf(visit);
  if (!place) return errorResponse(visit, 404);
  const isWithdrawn = doneOf(visit, ['zurueckgenommen']) !== null;
  return show(visit, place, empty, isWithdrawn ? { kind: 'withdrawn' } : null, 200);
}

/** The mail goes out with the commit. Where no mail server is set the link is shown, once, to be passed on. */
export async function invite(visit: Visit): Promise<Response> {
  const place = await placeOf(visit);
  if (!place) return errorResponse(visit, 404);
  const { organisation } = place;
  const form = parseInvitationForm(await readForm(visit), organisation.kind, visit.get('language'));
  if (form.state === 'invalid') return show(visit, place, form, null, 400);
  const outcome = await atPlace(visit, place, (transaction) =>
    createInvitation(transaction, signedInOf(visit), {
      ...form.value,
      organisationId: organisation.id,
      ...momentOf(visit),
      sealing: circumstancesOf(visit).secrets.sealing,
    }),
  );
  if (!outcome.done) {
    const { refusal } = outcome;
    return show(visit, place, empty, { kind: 'refused', refusal }, 409);
  }
  const isMailSet = visit.get('services').config.mailUrl !== null;
  const href = isMailSet
    ? null
    : invitationLink({ ...form.value, origin: momentOf(visit).origin }, outcome.fact.token);
  const notice = { kind: 'invited', name: form.value.name, href } as const;
  return show(visit, place, empty, notice, 200);
}

export async function withdraw(visit: Visit): Promise<Response> {
  const place = await placeOf(visit);
  const id = uuidOf(visit);
  if (!place || !id) return errorResponse(visit, 404);
  const { now } = momentOf(visit);
  const organisationId = place.organisation.id;
  const done = await atPlace(visit, place, (transaction) =>
    withdrawInvitation(transaction, signedInOf(visit), { organisationId, id, now }),
  );
  if (!done) return errorResponse(visit, 404);
  return visit.redirect(`${place.base}/einladungen?getan=zurueckgenommen`, 303);
}

async function show(
  visit: Visit,
  { organisation, base, scope }: Place,
  form: Empty | Invalid<TypedInvitation>,
  notice: InvitationNotice | null,
  status: number,
): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const title = say('invite.title');
  const { now } = momentOf(visit);
  const place = { organisation, base, scope };
  const open = await atPlace(visit, place, (transaction) =>
    listInvitations(transaction, organisation.id, now),
  );
  return protectedPage(
    visit,
    {
      title: formTitle(form, title, language),
      crumbs: [
        { label: organisation.name, href: base },
        { label: title, href: null },
      ],
      status,
    },
    <InvitationsPage
      language={language}
      base={base}
      form={form}
      roles={rolesIn(organisation.kind)}
      open={open}
      notice={notice}
    />,
  );
}
