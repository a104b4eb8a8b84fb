import { type Kysely, sql } from 'kysely';
import type { Question } from './call.ts';

/** In the order of the report. */
export async function listQuestions(trx: Kysely<unknown>, callId: string): Promise<Question[]> {
  const { rows } = await sql<Question>`
    select id, position, article, text from advocacy.shadow_question
     where call_id = ${callId}::uuid order by position`.execute(trx);
  return rows;
}

/** At the end. False when the call has a question about the article. The call is locked, and is not sent yet. */
export async function addQuestion(
  trx: Kysely<unknown>,
  callId: string,
  { article, text }: Pick<Question, 'article' | 'text'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into advocacy.shadow_question (call_id, position, article, text)
    select ${callId}::uuid, coalesce(max(position), 0) + 1, ${article}, ${text}
      from advocacy.shadow_question where call_id = ${callId}::uuid
        on conflict on constraint one_question_an_article do nothing`.execute(trx);
  return numAffectedRows === 1n;
}

/** False when the call has none of that id. */
export async function changeQuestion(
  trx: Kysely<unknown>,
  callId: string,
  id: string,
  text: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update advocacy.shadow_question set text = ${text}
     where id = ${id}::uuid and call_id = ${callId}::uuid`.execute(trx);
  return numAffectedRows === 1n;
}

/** Exchanges it with the one before or after it; without one nothing changes. */
export async function moveQuestion(
  trx: Kysely<unknown>,
  callId: string,
  id: string,
  way: 'up' | 'down',
): Promise<void> {
  const questions = await listQuestions(trx, callId);
  const index = questions.findIndex((one) => one.id === id);
  const one = questions[index];
  const other = questions[index + (way === 'up' ? -1 : 1)];
  if (!one || !other) return;
  await sql`
    update advocacy.shadow_question
       set position = case id when ${one.id}::uuid then ${other.position}::integer else ${one.position}::integer end
     where id in (${one.id}::uuid, ${other.id}::uuid)`.execute(trx);
}

export async function removeQuestion(
  trx: Kysely<unknown>,
  callId: string,
  id: string,
): Promise<void> {
  await sql`
    delete from advocacy.shadow_question where id = ${id}::uuid and call_id = ${callId}::uuid`.execute(
    trx,
  );
}
