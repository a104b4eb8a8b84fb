import { type Kysely, sql } from 'kysely';
import type { OwnerServices } from '../../../platform/domain.ts';
import example from './data/example-statement.json' with { type: 'json' };

/** Days that members of the demonstration have for comments, from each start on. */
const days = 14;

/** An invented statement that is open for comments. For a demonstration only. */
export async function loadExampleStatement({ db, clock }: OwnerServices): Promise<void> {
  const at = clock().toString();
  const until = clock()
    .add({ hours: 24 * days })
    .toString();
  await db.transaction().execute(async (trx) => {
    if (await isThere(trx)) {
      await sql`
        update advocacy.paper set comments_until = ${until}::timestamptz
         where id = ${example.id}::uuid and stage = 'comments'`.execute(trx);
      return;
    }
    await addStatement(trx, at, until);
    await addComment(trx, at);
  });
}

async function isThere(trx: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql`select from advocacy.paper where id = ${example.id}::uuid`.execute(
    trx,
  );
  return rows.length > 0;
}

async function addStatement(trx: Kysely<unknown>, at: string, until: string): Promise<void> {
  const { id, title, lead } = example;
  const paragraphs = JSON.stringify(example.paragraphs.map((one) => ({ ...one, section: null })));
  await sql`
    insert into advocacy.paper (id, kind, title, lead, language, stage, comments_until, opened_at, created_at, changed_at)
    values (${id}::uuid, 'statement', ${title}, ${lead}, 'de', 'comments', ${until}::timestamptz, ${at}::timestamptz,
      ${at}::timestamptz, ${at}::timestamptz)`.execute(trx);
  await sql`
    insert into advocacy.paragraph (id, paper_id, position, kind, text, changed_at)
    select one.id, ${id}::uuid, one.nth, one.kind, one.text, ${at}::timestamptz
      from rows from (json_to_recordset(${paragraphs}::json) as (id uuid, kind text, text text))
        with ordinality as one (id, kind, text, nth)`.execute(trx);
  await sql`
    insert into advocacy.paper_version (paper_id, number, title, lead, paragraphs, made_at)
    values (${id}::uuid, 1, ${title}, ${lead}, ${paragraphs}::jsonb, ${at}::timestamptz)`.execute(
    trx,
  );
}

/** Of an invented centre; without one there is no comment. */
async function addComment(trx: Kysely<unknown>, at: string): Promise<void> {
  const { id, paragraph, person, name, text } = example.comment;
  await sql`
    insert into advocacy.comment (id, paper_id, paragraph_id, version, organisation_id, person_id, person_name, text, made_at)
    select ${id}::uuid, ${example.id}::uuid, ${paragraph}::uuid, 1, o.id, ${person}::uuid, ${name}, ${text},
           ${at}::timestamptz
      from accounts.organisation o where o.kind = 'centre' and o.name like 'Beispiel-%'
     order by o.name limit 1`.execute(trx);
}
