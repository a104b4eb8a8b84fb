import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { SignedIn } from '../../../platform/domain.ts';
import type { Answer, KeptAnswer } from './answer.ts';

/** What the organisation of the transaction has written, by question. */
export async function ownAnswers(
  trx: Kysely<unknown>,
  callId: string,
  organisationId: string,
): Promise<ReadonlyMap<string, KeptAnswer>> {
  const { rows } = await sql<KeptAnswer & { question: string }>`
    select a.question_id as question, a.text, a.figures, a.evidence, a.nothing, a.revision,
           p.name as "editedByName", a.edited_at as "editedAt"
      from advocacy.shadow_answer a left join accounts.person p on p.id = a.edited_by
     where a.call_id = ${callId}::uuid and a.organisation_id = ${organisationId}::uuid`.execute(
    trx,
  );
  return new Map(rows.map(({ question, ...answer }) => [question, answer]));
}

type Saving = {
  readonly callId: string;
  readonly questionId: string;
  readonly answer: Answer;
  /** 0: there was none yet. */
  readonly revision: number;
  readonly person: SignedIn;
  readonly at: Temporal.Instant;
};

/** The new revision; null when somebody saved one since. One statement decides, so that of two at once one comes second. */
export async function saveAnswer(
  trx: Kysely<unknown>,
  { callId, questionId, answer, revision, person, at }: Saving,
): Promise<number | null> {
  const { text, figures, evidence, nothing } = answer;
  const { rows } =
    revision === 0
      ? await sql<{ revision: number }>`
          insert into advocacy.shadow_answer (question_id, call_id, organisation_id, text, figures, evidence, nothing,
              edited_by, edited_at)
          values (${questionId}::uuid, ${callId}::uuid, ${person.organisationId}::uuid, ${text}, ${figures}, ${evidence},
              ${nothing}, ${person.personId}::uuid, ${at.toString()}::timestamptz)
              on conflict do nothing
          returning revision`.execute(trx)
      : await sql<{ revision: number }>`
          update advocacy.shadow_answer
             set text = ${text}, figures = ${figures}, evidence = ${evidence}, nothing = ${nothing},
                 revision = revision + 1, edited_by = ${person.personId}::uuid, edited_at = ${at.toString()}::timestamptz
           where question_id = ${questionId}::uuid and organisation_id = ${person.organisationId}::uuid
             and revision = ${revision}
          returning revision`.execute(trx);
  return rows[0]?.revision ?? null;
}
