import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { SignedIn } from '../../../platform/domain.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { note } from './act.ts';
import { justMade } from './just-made.ts';
import type { LockedPaper, Paper, PaperHead, PaperKindName } from './paper.ts';
import { isFor, type Outcome, refused } from './stages.ts';

/** Who does something, and when. */
export type By = { readonly person: SignedIn; readonly at: Temporal.Instant };

/** The id of a new paper that the office alone reads; a form that was sent twice makes one. `trx` is the transaction of withOrganisation, here and below. */
export async function createPaper(
  trx: Kysely<unknown>,
  paper: PaperHead & { readonly kind: PaperKindName; readonly language: Language },
  by: By,
): Promise<string> {
  const { kind, title, lead, language, dossier } = paper;
  const isSame = sql`made.stage = 'draft' and made.kind = ${kind} and made.title = ${title} and made.lead = ${lead}
    and not exists (select from advocacy.paragraph g where g.paper_id = made.id)`;
  const sent = await justMade(trx, 'paper', isSame, by);
  if (sent) return sent;
  const { rows } = await sql<{ id: string }>`
    insert into advocacy.paper (kind, title, lead, language, dossier, created_by, created_at, changed_at)
    values (${kind}, ${title}, ${lead}, ${language}, ${dossier}, ${by.person.personId}::uuid,
      ${by.at.toString()}::timestamptz, ${by.at.toString()}::timestamptz)
    returning id`.execute(trx);
  const { id } = rows[0]!;
  await note(trx, { by, paperId: id, action: 'paper', verb: 'create' }, 'done');
  return id;
}

/** Those that whoever asks may read, the one changed last first. */
export async function listPapers(
  trx: Kysely<unknown>,
  kinds: readonly PaperKindName[],
): Promise<Paper[]> {
  const { rows } = await sql<Paper>`
    ${papers} where p.kind = any(${kinds}::text[]) order by p.changed_at desc, p.id`.execute(trx);
  return rows;
}

/** null: there is none, or none for whoever asks. */
export async function findPaper(trx: Kysely<unknown>, id: string): Promise<Paper | null> {
  const { rows } = await sql<Paper>`${papers} where p.id = ${id}::uuid`.execute(trx);
  return rows[0] ?? null;
}

/**
 * The same, held until the transaction ends: acts upon one paper come one after the other (R64). An advisory lock, because
 * members may not lock a row that they may not change.
 */
export async function lockPaper(trx: Kysely<unknown>, id: string): Promise<LockedPaper | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`advocacy.paper ${id}`}, 0))`.execute(
    trx,
  );
  const paper = await findPaper(trx, id);
  return paper && { ...paper, locked: true };
}

const papers = sql`
  select p.id, p.kind, p.title, p.lead, p.language, p.dossier, p.stage, p.comments_until as "commentsUntil",
         p.signing_until as "signingUntil", p.revision, p.opened_at is not null as "isOpened", p.thing_id as "thingId",
         p.ended_reason as "endedReason", p.changed_at as "changedAt",
         (select max(v.number) from advocacy.paper_version v where v.paper_id = p.id) as version,
         (select b.closes_at from advocacy.ballot b where b.paper_id = p.id and b.closed_at is null) as "ballotUntil"
    from advocacy.paper p`;

/** 'conflict' when somebody changed it since `revision`; the same words again change nothing. */
export async function saveHead(
  trx: Kysely<unknown>,
  paper: LockedPaper,
  { title, lead, dossier, revision }: PaperHead & { readonly revision: number },
  { at }: By,
): Promise<Outcome<object>> {
  if (!isFor(paper, 'edit')) return refused('stage');
  if (paper.title === title && paper.lead === lead && paper.dossier === dossier)
    return { done: true };
  if (paper.revision !== revision) return refused('conflict');
  await sql`
    update advocacy.paper set title = ${title}, lead = ${lead}, dossier = ${dossier}, revision = revision + 1,
           changed_at = ${at.toString()}::timestamptz
     where id = ${paper.id}::uuid`.execute(trx);
  return { done: true };
}

/** Key of the publication that it became; null: not yet, or withdrawn. */
export async function publishedKey(trx: Kysely<unknown>, paperId: string): Promise<string | null> {
  const { rows } = await sql<{ key: string | null }>`
    select advocacy.published_key(${paperId}::uuid) as key`.execute(trx);
  return rows[0]?.key ?? null;
}

export type Member = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'centre' | 'partner';
  /** Whether somebody votes and signs for it. */
  readonly isLed: boolean;
};

/** Organisations, the office apart, in which somebody has an account, by name. */
export async function memberOrganisations(trx: Kysely<unknown>): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select id, name, kind, is_led as "isLed" from advocacy.member_organisations()`.execute(trx);
  return rows;
}
