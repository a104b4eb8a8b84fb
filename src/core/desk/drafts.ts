import { isDeepStrictEqual } from 'node:util';
import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import type { SignedIn } from '../../platform/domain.ts';
import type { Content, Editable } from '../../platform/editable.ts';
import { act } from './act.ts';
import { newestContent, titleOf, touch } from './contents.ts';
import { mayDiscard, maySave } from './life.ts';
import type { Outcome } from './outcome.ts';
import { endReview } from './submissions.ts';
import type { LockedThing, Thing } from './thing.ts';

type By = { readonly person: SignedIn; readonly at: Temporal.Instant };

export type EditedContent = { readonly content: Content; readonly revision: number };

export async function readDraft(
  trx: Kysely<unknown>,
  thingId: string,
): Promise<EditedContent | null> {
  const { rows } = await sql<EditedContent>`
    select d.content, t.revision from desk.draft d join desk.thing t on t.id = d.thing_id
     where d.thing_id = ${thingId}::uuid`.execute(trx);
  return rows[0] ?? null;
}

/** What a form begins with: the draft, else the newest version, else nothing. The revision belongs into the form. */
export async function contentToEdit(trx: Kysely<unknown>, thing: Thing): Promise<EditedContent> {
  const draft = await readDraft(trx, thing.id);
  if (draft) return draft;
  return { content: (await newestContent(trx, thing.id)) ?? {}, revision: thing.revision };
}

/**
 * Keeps what was typed. Ends the review of what it replaces. 'conflict' when somebody changed the thing since `revision`:
 * nothing is written. The same text again changes nothing.
 */
export async function saveDraft(
  trx: Kysely<unknown>,
  editable: Editable,
  thing: LockedThing,
  { content, revision, person, at }: By & EditedContent,
): Promise<Outcome<{ readonly revision: number }>> {
  const what = { thing, person, action: 'draft', verb: 'change' } as const;
  return act(trx, what, maySave(thing, revision), async () => {
    const draft = await readDraft(trx, thing.id);
    if (draft && isDeepStrictEqual(draft.content, content)) return { done: true, revision };
    if (
      !draft &&
      !thing.withdrawal &&
      isDeepStrictEqual(await newestContent(trx, thing.id), content)
    )
      return { done: false, refusal: 'unchanged' };
    return {
      done: true,
      revision: await writeDraft(trx, editable, thing, { content, person, at }),
    };
  });
}

/** Throws the draft away, its review included; a thing that was never public goes with it. */
export async function discardDraft(
  trx: Kysely<unknown>,
  editable: Editable,
  thing: LockedThing,
  { person, at }: By,
): Promise<Outcome<object>> {
  const what = { thing, person, action: 'draft', verb: 'remove' } as const;
  return act(trx, what, mayDiscard(thing), async () => {
    if (thing.version === null) {
      await sql`delete from desk.thing where id = ${thing.id}::uuid`.execute(trx);
      return { done: true };
    }
    await endReview(trx, thing, { ending: 'taken_back', remark: '', person, at });
    await sql`delete from desk.draft where thing_id = ${thing.id}::uuid`.execute(trx);
    const content = await newestContent(trx, thing.id);
    await touch(trx, thing.id, { title: content ? titleOf(editable, content) : '', at });
    return { done: true };
  });
}

/** Makes or replaces the draft, whatever it held; answers the new revision. */
export async function writeDraft(
  trx: Kysely<unknown>,
  editable: Editable,
  thing: LockedThing,
  { content, person, at }: By & { readonly content: Content },
): Promise<number> {
  await endReview(trx, thing, { ending: 'changed', remark: '', person, at });
  await sql`
    insert into desk.draft as d
      (thing_id, organisation_id, content, based_on, origin, editors, edited_by, edited_at)
    values (${thing.id}::uuid, ${thing.organisationId}::uuid, ${JSON.stringify(content)}::jsonb, ${thing.version},
      'person', array[${person.personId}::uuid], ${person.personId}::uuid, ${at.toString()}::timestamptz)
    on conflict (thing_id) do update
      set content = excluded.content, origin = 'person', edited_by = excluded.edited_by, edited_at = excluded.edited_at,
        editors = case when excluded.edited_by = any(d.editors) then d.editors
          else d.editors || excluded.edited_by end`.execute(trx);
  return touch(trx, thing.id, { title: titleOf(editable, content), at });
}
