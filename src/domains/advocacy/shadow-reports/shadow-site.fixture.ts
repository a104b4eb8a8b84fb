import { sql } from 'kysely';
import { todayOf } from '../../../platform/clock/index.ts';
import type { OwnerServices } from '../../../platform/domain.ts';
import { loadMonitoring } from '../../monitoring/shipped.ts';
import { loadInstruments } from '../../norms/instruments/shipped.ts';
import { loadLaws } from '../../norms/shipped.ts';
import { type DraftingSite, openDraftingSite } from '../drafting/drafting-site.fixture.ts';

/** The whole site with an office, two centres and a partner, conventions, bodies and rounds. */
export async function openShadowSite(): Promise<DraftingSite> {
  const site = await openDraftingSite();
  await loadConventions({ ...site.services, db: site.database.owner });
  return site;
}

/** Conventions with their articles, and the bodies that watch over them. */
export async function loadConventions(services: OwnerServices): Promise<void> {
  await loadLaws(services.db);
  await loadInstruments(services);
  await loadMonitoring(services);
}

export const calls = '/de/mitarbeit/schattenberichte/aufrufe';

/** ISO 8601, so many days from the site's present. */
export function isoIn(site: DraftingSite, days: number): string {
  return todayOf(site.clock.now.add({ hours: 24 * days }));
}

/** What the office types for a call to GRETA, with its last day in thirty days. */
export function callForm(site: DraftingSite): Record<string, string | string[]> {
  return {
    place: 'greta/greta-3',
    title: 'Beispiel-Aufruf zu GRETA',
    guidance: 'Bitte **kurz**.',
    language: 'de',
    dueOn: isoIn(site, 30),
    audience: 'all',
    visibility: 'after_deadline',
  };
}

/** A call with questions about Articles 13 and 15, sent unless told; answers its address and the ids of the questions. */
export async function writeCall(
  site: DraftingSite,
  changes: Record<string, string | string[]> = {},
  isSent = true,
): Promise<{ readonly call: string; readonly questions: readonly string[] }> {
  const to = await site.sent('editor', `${calls}/neu`, { ...callForm(site), ...changes });
  const call = to.replace('/fragen', '');
  await site.sent('editor', to, { article: ['cets-197/13', 'cets-197/15'] });
  if (isSent) await site.sent('editor', `${call}/versand`, {});
  const { rows } = await sql<{ id: string }>`
    select id from advocacy.shadow_question where call_id = ${call.split('/').at(-1)}::uuid order by position`.execute(
    site.database.owner,
  );
  return { call, questions: rows.map(({ id }) => id) };
}

/** How many mails were queued for an address. */
export async function mailsFor(site: DraftingSite, address: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from mail.message where recipient = ${address}`.execute(
    site.database.owner,
  );
  return rows[0]?.n ?? 0;
}
