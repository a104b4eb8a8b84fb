import { sql } from 'kysely';
import { todayOf } from '../../../platform/clock/index.ts';
import type { OwnerServices } from '../../../platform/domain.ts';
import example from './data/example-call.json' with { type: 'json' };

/** Days that members of the demonstration have for answers, from each start on. */
const days = 30;

/** An invented call that is open to all. Nothing where the body it reports to is not known. For a demonstration only. */
export async function loadExampleCall({ db, clock }: OwnerServices): Promise<void> {
  const { id, body, title, guidance, person } = example;
  const at = clock().toString();
  const dueOn = todayOf(clock().add({ hours: 24 * days }));
  const questions = JSON.stringify(example.questions);
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ isNew: boolean }>`
      insert into advocacy.shadow_call (id, organisation_id, body_id, title, guidance, language, due_on, audience,
          visibility, created_by, created_at, opened_by, opened_at)
      select ${id}::uuid, o.id, b.id, ${title}, ${guidance}, 'de', ${dueOn}::date, 'all', 'after_deadline',
             ${person}::uuid, ${at}::timestamptz, ${person}::uuid, ${at}::timestamptz
        from monitoring.body b join accounts.organisation o on o.kind = 'office' where b.id = ${body}
          on conflict (id) do update set due_on = excluded.due_on where shadow_call.ended_at is null
      returning xmax = 0 as "isNew"`.execute(trx);
    if (!rows[0]?.isNew) return;
    await sql`
      insert into advocacy.shadow_question (id, call_id, position, article, text)
      select one.id, ${id}::uuid, one.nth, one.article, one.text
        from rows from (json_to_recordset(${questions}::json) as (id uuid, article text, text text))
          with ordinality as one (id, article, text, nth)`.execute(trx);
  });
}
