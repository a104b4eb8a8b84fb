import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { findEnds, findGathering, fingerprint, labelOf } from './ends.ts';
import { type EndName, endText, isSameEnd, type Link, type ShownLink } from './link.ts';

/** Every link of a thing whose other end is public, those that it makes itself first, and the pages that gather it last. */
export async function linksOf(
  db: Kysely<unknown>,
  end: EndName,
  language: Language,
): Promise<readonly ShownLink[]> {
  const links = await select(
    db,
    sql`(from_kind, from_id) = (${end.kind}, ${end.id}) or (to_kind, to_id) = (${end.kind}, ${end.id})`,
  );
  const others = links.map((link) => (isSameEnd(link.from, end) ? link.to : link.from));
  const found = await findEnds(db, others, language);
  const gathering = await findGathering(db, end, language);
  const shown = links
    .flatMap((link, index): ShownLink[] => {
      const name = others[index]!;
      const other = found.get(endText(name));
      if (other?.state !== 'public') return [];
      const lang = link.sentence[language] === null ? 'de' : language;
      return [
        {
          kind: link.kind,
          isFrom: isSameEnd(link.from, end),
          other: { ...other, label: labelOf(name.kind, language) },
          sentence: link.sentence[language] ?? link.sentence.de,
          lang,
        },
      ];
    })
    .sort((a, b) => Number(b.isFrom) - Number(a.isFrom));
  return [
    ...shown,
    ...gathering.map((other) => ({
      kind: 'gathers' as const,
      isFrom: false,
      other,
      sentence: '',
      lang: language,
    })),
  ];
}

/** Every link, the newest first. */
export async function listLinks(db: Kysely<unknown>): Promise<readonly Link[]> {
  return select(db, sql`true`);
}

export async function findLink(db: Kysely<unknown>, id: string): Promise<Link | null> {
  return (await select(db, sql`id::text = ${id}`))[0] ?? null;
}

/** Whether another link says the same of the same ends. */
export async function isTaken(
  db: Kysely<unknown>,
  { kind, from, to }: Pick<Link, 'kind' | 'from' | 'to'>,
  id: string | null,
): Promise<boolean> {
  const same = await select(
    db,
    sql`kind = ${kind} and (from_kind, from_id, to_kind, to_id)
        = (${from.kind}, ${from.id}, ${to.kind}, ${to.id}) and id::text is distinct from ${id}`,
  );
  return same.length > 0;
}

/** Writes it with what its ends state now, and answers its id. Throws when an end is not public. */
export async function writeLink(
  db: Kysely<unknown>,
  id: string | null,
  { kind, from, to, sentence }: Omit<Link, 'id' | 'seen'>,
  at: Temporal.Instant,
): Promise<string> {
  const found = await findEnds(db, [from, to], 'de');
  const seen = [from, to].map((end) => {
    const one = found.get(endText(end));
    if (!one) throw new Error(`${endText(end)} is not public.`);
    return fingerprint(one);
  });
  const { rows } = await sql<{ id: string }>`
    insert into evidence.link (id, kind, from_kind, from_id, to_kind, to_id, sentence_de, sentence_en,
        from_seen, to_seen, updated_at)
    values (coalesce(${id}::uuid, gen_random_uuid()), ${kind}, ${from.kind}, ${from.id}, ${to.kind}, ${to.id},
        ${sentence.de}, ${sentence.en}, ${seen[0]}, ${seen[1]}, ${at.toString()}::timestamptz)
    on conflict (id) do update set kind = excluded.kind, from_kind = excluded.from_kind,
        from_id = excluded.from_id, to_kind = excluded.to_kind, to_id = excluded.to_id,
        sentence_de = excluded.sentence_de, sentence_en = excluded.sentence_en,
        from_seen = excluded.from_seen, to_seen = excluded.to_seen, updated_at = excluded.updated_at
    returning id`.execute(db);
  return rows[0]!.id;
}

export async function removeLink(db: Kysely<unknown>, id: string): Promise<void> {
  await sql`delete from evidence.link where id::text = ${id}`.execute(db);
}

async function select(db: Kysely<unknown>, where: RawBuilder<unknown>): Promise<readonly Link[]> {
  const { rows } = await sql<Link>`
    select id, kind, json_build_object('kind', from_kind, 'id', from_id) as "from",
        json_build_object('kind', to_kind, 'id', to_id) as "to",
        json_build_object('de', sentence_de, 'en', sentence_en) as sentence,
        json_build_object('from', from_seen, 'to', to_seen) as seen
      from evidence.link where ${where} order by updated_at desc, id`.execute(db);
  return rows;
}
