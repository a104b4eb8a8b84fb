import { sql } from 'kysely';
import { noon } from '../../../core/accounts/people.fixture.ts';
import { todayOf } from '../../../platform/clock/index.ts';
import { type DraftingDatabase, type Name, openDrafting } from '../drafting/drafting.fixture.ts';
import { type Answer, noAnswer } from './answer.ts';
import { saveAnswer } from './answers.ts';
import type { Call } from './call.ts';
import type { CallInput } from './call-form.ts';
import { createCall, findCall, openCall } from './calls.ts';
import { handIn } from './hand-ins.ts';
import { addQuestion, listQuestions } from './questions.ts';

/** ISO 8601: so many days after the day on which the tests begin. */
export const day = (count: number) => todayOf(noon.add({ hours: 24 * count }));

export const input: CallInput = {
  body: 'beispiel-gremium',
  round: null,
  title: 'Beispiel-Aufruf',
  guidance: '',
  language: 'de',
  dueOn: day(30),
  audience: 'all',
  visibility: 'after_deadline',
  asked: [],
};

/** The office, two centres and a partner, and a body to report to. */
export async function openShadow(): Promise<DraftingDatabase> {
  const drafting = await openDrafting();
  await sql`
    insert into monitoring.body (id, position, short_de, short_en, name_de, name_en, instruments)
    values ('beispiel-gremium', 1, 'Beispiel-Gremium', 'Example body', 'Beispiel-Gremium', 'Example body', '{}')`.execute(
    drafting.owner,
  );
  return drafting;
}

/** A call with two questions, sent unless told. */
export async function makeCall(
  shadow: DraftingDatabase,
  changes: Partial<CallInput> = {},
  isSent = true,
): Promise<{ readonly call: Call; readonly questions: readonly string[] }> {
  const id = await shadow.as('editor', (trx, by) => createCall(trx, { ...input, ...changes }, by));
  return shadow.as('editor', async (trx, by) => {
    await addQuestion(trx, id, { article: 'beispiel-uebereinkommen/13', text: 'Beispiel-Frage?' });
    await addQuestion(trx, id, { article: 'beispiel-uebereinkommen/14', text: 'Beispiel-Frage?' });
    if (isSent) await openCall(trx, id, by);
    const call = await findCall(trx, id);
    if (!call) throw new Error('The call is not there.');
    return { call, questions: (await listQuestions(trx, id)).map((one) => one.id) };
  });
}

export const answerOf = (text: string): Answer => ({ ...noAnswer, text });

/** Writes an answer of an organisation as one of its people. */
export function write(
  shadow: DraftingDatabase,
  name: Name,
  callId: string,
  questionId: string,
  text: string,
  revision = 0,
): Promise<number | null> {
  return shadow.as(name, (trx, by) =>
    saveAnswer(trx, { callId, questionId, answer: answerOf(text), revision, ...by }),
  );
}

/** Hands something in for an organisation. */
export function handInAs(
  shadow: DraftingDatabase,
  name: Name,
  callId: string,
  questionId: string,
  text: string,
  number = 1,
): Promise<boolean> {
  return shadow.as(name, (trx, by) =>
    handIn(trx, callId, { [questionId]: answerOf(text) }, number, by),
  );
}
