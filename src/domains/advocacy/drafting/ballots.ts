import { type Kysely, sql } from 'kysely';
import { hasRole } from '../../../core/accounts/index.ts';
import { act } from './act.ts';
import { type Ballot, type BallotRule, type Choice, type Electorate, tallyOf } from './ballot.ts';
import type { LockedPaper } from './paper.ts';
import { type By, memberOrganisations } from './papers.ts';
import { hasText } from './paragraph.ts';
import { isFor, isOver, type Outcome, refused } from './stages.ts';
import { setStage } from './steps.ts';
import { isUpToDate, newestVersion } from './versions.ts';

/** The newest first, with every elector and vote. */
export async function listBallots(trx: Kysely<unknown>, paperId: string): Promise<Ballot[]> {
  const { rows } = await sql<Ballot>`
    select b.id, b.version, b.electorate, b.majority, b.quorum, b.opens_at as "opensAt", b.closes_at as "closesAt",
           b.closed_at as "closedAt", b.outcome, b.reason,
           (select coalesce(json_agg(json_build_object('before', x.closed_before, 'until', x.closes_at,
                'reason', x.reason, 'personName', x.person_name, 'madeAt', x.made_at) order by x.closes_at), '[]')
              from advocacy.ballot_extension x where x.ballot_id = b.id) as extensions,
           (select coalesce(json_agg(json_build_object('id', e.elector, 'organisationName', o.name,
                'personName', e.person_name,
                'vote', case when v.choice is not null then json_build_object('choice', v.choice, 'reason', v.reason,
                  'personName', v.person_name, 'madeAt', v.made_at) end)
              order by o.name collate "de-x-icu", e.person_name collate "de-x-icu", e.elector), '[]')
              from advocacy.elector e left join accounts.organisation o on o.id = e.organisation_id
              left join advocacy.vote v on v.ballot_id = e.ballot_id and v.elector = e.elector
             where e.ballot_id = b.id) as electors
      from advocacy.ballot b where b.paper_id = ${paperId}::uuid order by b.opens_at desc, b.id`.execute(
    trx,
  );
  return rows.map(withDates);
}

/** JSON has no dates. */
function withDates({ electors, extensions, ...ballot }: Ballot): Ballot {
  return {
    ...ballot,
    electors: electors.map(({ vote, ...elector }) => ({
      ...elector,
      vote: vote && { ...vote, madeAt: new Date(vote.madeAt) },
    })),
    extensions: extensions.map(({ before, until, madeAt, ...extension }) => ({
      ...extension,
      before: new Date(before),
      until: new Date(until),
      madeAt: new Date(madeAt),
    })),
  };
}

export type Electable = {
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
};

/** Whom the office may name as the board; nobody for others. */
export async function peopleToElect(trx: Kysely<unknown>): Promise<Electable[]> {
  const { rows } = await sql<Electable>`
    select person_id as "personId", name, organisation_id as "organisationId", organisation_name as "organisationName"
      from advocacy.people_to_elect()
     order by organisation_name collate "de-x-icu", name collate "de-x-icu", person_id`.execute(
    trx,
  );
  return rows;
}

/** UUIDs of the people who were named as the board last, for whatever paper. */
export async function lastBoard(trx: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.elector as id from advocacy.elector e
     where e.ballot_id = (select b.id from advocacy.ballot b where b.electorate = 'board'
       order by b.opens_at desc, b.id limit 1)`.execute(trx);
  return rows.map(({ id }) => id);
}

export type NewBallot = BallotRule & {
  readonly version: number;
  readonly electorate: Electorate;
  /** UUIDs of organisations, or of people of the board; others than may be chosen do not count. */
  readonly electors: readonly string[];
  /** The first moment after its end. */
  readonly closesAt: Date;
};

export function openBallot(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  { version, electorate, majority, quorum, electors, closesAt }: NewBallot,
  by: By,
): Promise<Outcome<object>> {
  const what = { by, paperId: paper.id, action: 'ballot', verb: 'create' } as const;
  return act(trx, what, async () => {
    if (!isFor(paper, 'open_ballot')) return refused('stage');
    const newest = await newestVersion(trx, paper.id);
    if (!newest || !hasText(newest.paragraphs)) return refused('empty');
    if (newest.number !== version) return refused('version');
    if (!(await isUpToDate(trx, paper))) return refused('unversioned');
    if (isOver(closesAt, by.at)) return refused('past');
    const chosen = await electorsOf(trx, electorate, electors);
    if (chosen.length === 0) return refused('no_electors');
    const { rows } = await sql<{ id: string }>`
      insert into advocacy.ballot (paper_id, version, electorate, majority, quorum, opened_by, opens_at, closes_at)
      values (${paper.id}::uuid, ${version}, ${electorate}, ${majority}, ${quorum}, ${by.person.personId}::uuid,
        ${by.at.toString()}::timestamptz, ${closesAt})
      returning id`.execute(trx);
    await sql`
      insert into advocacy.elector (ballot_id, elector, organisation_id, person_name)
      select ${rows[0]!.id}::uuid, elector, organisation, person
        from json_to_recordset(${JSON.stringify(chosen)}::json)
          as chosen (elector uuid, organisation uuid, person text)`.execute(trx);
    await setStage(trx, paper, 'ballot', by);
    return { done: true };
  });
}

type Chosen = {
  readonly elector: string;
  readonly organisation: string;
  readonly person: string | null;
};

async function electorsOf(
  trx: Kysely<unknown>,
  electorate: Electorate,
  wanted: readonly string[],
): Promise<Chosen[]> {
  if (electorate === 'members') {
    const members = await memberOrganisations(trx);
    return members
      .filter(({ id }) => wanted.includes(id))
      .map(({ id }) => ({ elector: id, organisation: id, person: null }));
  }
  const people = await peopleToElect(trx);
  return [...new Set(wanted)].flatMap((id) => {
    // Whoever belongs to two organisations has one vote.
    const found = people.find(({ personId }) => personId === id);
    return found ? [{ elector: id, organisation: found.organisationId, person: found.name }] : [];
  });
}

export type NewVote = {
  readonly ballotId: string;
  /** That the voter read. */
  readonly version: number;
  readonly choice: Choice;
  readonly reason: string;
};

/** One for each elector: for an organisation by whoever leads it. It cannot be changed. */
export function castVote(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  { ballotId, version, choice, reason }: NewVote,
  by: By,
): Promise<Outcome<object>> {
  const what = { by, paperId: paper.id, action: 'vote', verb: 'create' } as const;
  return act(trx, what, async () => {
    const ballot = (await listBallots(trx, paper.id)).find(({ id }) => id === ballotId);
    if (paper.stage === 'ended') return refused('stage');
    if (!ballot || ballot.outcome === 'broken_off' || ballot.version !== version)
      return refused('version');
    if (!isFor(paper, 'vote') || ballot.closedAt || isOver(ballot.closesAt, by.at))
      return refused('late');
    const elector = electorFor(ballot, by);
    if (!elector) return refused('not_elector');
    const { personId, name, organisationId } = by.person;
    const { numAffectedRows } = await sql`
      insert into advocacy.vote (ballot_id, elector, organisation_id, person_id, person_name, choice, reason, made_at)
      values (${ballotId}::uuid, ${elector.id}::uuid, ${organisationId}::uuid, ${personId}::uuid, ${name}, ${choice},
        ${reason}, ${by.at.toString()}::timestamptz)
      on conflict do nothing`.execute(trx);
    return numAffectedRows === 1n ? { done: true } : refused('voted');
  });
}

/** For whom a person votes; null: for nobody. */
export function electorFor(
  { electorate, electors }: Pick<Ballot, 'electorate' | 'electors'>,
  { person }: Pick<By, 'person'>,
): Ballot['electors'][number] | null {
  if (electorate === 'members' && !hasRole(person, 'centre_lead')) return null;
  const id = electorate === 'members' ? person.organisationId : person.personId;
  return electors.find((elector) => elector.id === id) ?? null;
}

/** After the end, or as soon as everybody has voted: the paper is agreed or refused. */
export function countBallot(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  by: By,
): Promise<Outcome<object>> {
  const what = { by, paperId: paper.id, action: 'ballot', verb: 'change' } as const;
  return act(trx, what, async () => {
    const [ballot] = await listBallots(trx, paper.id);
    if (!isFor(paper, 'count') || !ballot) return refused('stage');
    const tally = tallyOf(ballot);
    if (!isOver(ballot.closesAt, by.at) && tally.cast < tally.electors) return refused('not_over');
    const outcome = tally.isAgreed ? 'agreed' : 'refused';
    await closeBallot(trx, ballot.id, outcome, '', by);
    await setStage(trx, paper, outcome, by);
    return { done: true };
  });
}

/** The text is to be changed after all; votes cast stay to be read, and count for nothing. */
export function breakOffBallot(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  reason: string,
  by: By,
): Promise<Outcome<object>> {
  const what = { by, paperId: paper.id, action: 'ballot', verb: 'remove' } as const;
  return act(trx, what, async () => {
    const [ballot] = await listBallots(trx, paper.id);
    if (!isFor(paper, 'break_off') || !ballot) return refused('stage');
    await closeBallot(trx, ballot.id, 'broken_off', reason, by);
    await setStage(trx, paper, 'revision', by);
    return { done: true };
  });
}

async function closeBallot(
  trx: Kysely<unknown>,
  id: string,
  outcome: NonNullable<Ballot['outcome']>,
  reason: string,
  { at }: By,
): Promise<void> {
  await sql`
    update advocacy.ballot set closed_at = ${at.toString()}::timestamptz, outcome = ${outcome}, reason = ${reason}
     where id = ${id}::uuid`.execute(trx);
}
