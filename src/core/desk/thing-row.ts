import { type RawBuilder, sql } from 'kysely';
import { Temporal } from '../../platform/clock/index.ts';
import type { Returned, Statement, Submission, Thing } from './thing.ts';

/** Everything about things but their contents; what may be null in JSON is null for SQL too. */
export const rowOf: RawBuilder<unknown> = sql`
  select t.id, t.kind, t.key, t.organisation_id as "organisationId", o.name as "organisationName", t.title, t.revision,
      t.changed_at as "changedAt",
      (select json_build_object('basedOn', d.based_on, 'origin', d.origin, 'editors', d.editors,
          'editedByName', p.name, 'editedAt', d.edited_at)
        from desk.draft d left join accounts.person p on p.id = d.edited_by
       where d.thing_id = t.id) as draft,
      (select json_build_object('id', s.id, 'revision', s.revision, 'byName', p.name, 'at', s.submitted_at,
          'note', s.note, 'ending', s.ending, 'remark', s.remark, 'endedByName', e.name, 'endedAt', s.ended_at,
          'statements', coalesce((select json_agg(json_build_object('check', m.check_name, 'personId', m.person_id,
              'personName', m.person_name, 'at', m.stated_at) order by m.stated_at, m.check_name, m.person_id)
            from desk.statement m where m.submission_id = s.id), '[]'))
        from desk.submission s left join accounts.person p on p.id = s.submitted_by
        left join accounts.person e on e.id = s.ended_by
       where s.thing_id = t.id order by s.ended_at is null desc, s.submitted_at desc limit 1) as "lastSubmission",
      (select max(v.number) from desk.version v where v.thing_id = t.id) as version,
      (select json_build_object('reason', w.reason, 'byName', p.name, 'at', w.withdrawn_at)
        from desk.withdrawal w left join accounts.person p on p.id = w.withdrawn_by
       where w.thing_id = t.id and w.ended_at is null) as withdrawal
    from desk.thing t join accounts.organisation o on o.id = t.organisation_id`;

export type ThingRow = {
  readonly id: string;
  readonly kind: string;
  readonly key: string | null;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly title: string;
  readonly revision: number;
  readonly changedAt: Date;
  readonly draft: {
    readonly basedOn: number | null;
    readonly origin: 'person' | 'program';
    readonly editors: readonly string[];
    readonly editedByName: string | null;
    readonly editedAt: string;
  } | null;
  readonly lastSubmission: LastSubmission | null;
  readonly version: number | null;
  readonly withdrawal: {
    readonly reason: string;
    readonly byName: string | null;
    readonly at: string;
  } | null;
};

type LastSubmission = {
  readonly id: string;
  readonly revision: number;
  readonly byName: string | null;
  readonly at: string;
  readonly note: string;
  readonly ending: 'released' | 'returned' | 'taken_back' | 'changed' | null;
  readonly remark: string;
  readonly endedByName: string | null;
  readonly endedAt: string | null;
  readonly statements: readonly StatementRow[];
};

/** As JSON keeps it: in a submission's row and with a version. */
export type StatementRow = Omit<Statement, 'at'> & { readonly at: string };

export function thingOf(row: ThingRow): Thing {
  const { changedAt, draft, lastSubmission, withdrawal, ...rest } = row;
  return {
    ...rest,
    changedAt: instantOf(changedAt),
    draft: draft && {
      ...draft,
      revision: row.revision,
      editedAt: Temporal.Instant.from(draft.editedAt),
    },
    submission: lastSubmission && submissionOf(lastSubmission),
    returned: draft && lastSubmission && returnedOf(lastSubmission),
    withdrawal: withdrawal && { ...withdrawal, at: Temporal.Instant.from(withdrawal.at) },
  };
}

export function statementOf(row: StatementRow): Statement {
  return { ...row, at: Temporal.Instant.from(row.at) };
}

export function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}

function submissionOf(row: LastSubmission): Submission | null {
  if (row.endedAt !== null) return null;
  return {
    id: row.id,
    revision: row.revision,
    submittedByName: row.byName,
    submittedAt: Temporal.Instant.from(row.at),
    note: row.note,
    statements: row.statements.map(statementOf),
  };
}

function returnedOf({ ending, remark, endedByName, endedAt }: LastSubmission): Returned | null {
  return ending === 'returned' && endedAt !== null
    ? { remark, byName: endedByName, at: Temporal.Instant.from(endedAt) }
    : null;
}
