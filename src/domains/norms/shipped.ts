import { type Kysely, sql } from 'kysely';
import { laws as known } from './citations/laws/laws.ts';
import versions from './data/versions.json' with { type: 'json' };

/** Every law that the citation parser knows by abbreviation; a row that is already so is not written. */
export async function loadLaws(db: Kysely<unknown>): Promise<void> {
  const laws = [
    ...new Map([...known().byAbbreviation.values()].map((law) => [law.id, law])).values(),
  ];
  await sql`
    insert into norms.law (id, abbreviation, title, kind, source)
    select id, abbreviation, title, kind, 'data/laws.json'
      from json_to_recordset(${JSON.stringify(laws)}::json)
        as shipped (id text, abbreviation text, title text, kind text)
        on conflict do nothing`.execute(db);
}

/** The recorded wordings of sections, as data/SOURCE.md tells. Runs after loadLaws; a second run changes nothing. */
export async function loadVersions(db: Kysely<unknown>): Promise<void> {
  const shipped = JSON.stringify(versions);
  await sql`
    insert into norms.norm (law_id, section, sign)
    select distinct law, section, sign
      from json_to_recordset(${shipped}::json) as shipped (law text, section text, sign text)
        on conflict do nothing`.execute(db);
  await sql`
    insert into norms.version as held
           (law_id, section, in_force_from, in_force_until, heading, amended_by,
            source, source_url, juris_dates, checked)
    select law, section, in_force_from, in_force_until, heading, amended_by,
           source, source_url, array(select json_array_elements_text(juris_dates)::date), checked
      from json_to_recordset(${shipped}::json) as shipped
           (law text, section text, in_force_from date, in_force_until date, heading text,
            amended_by text, source text, source_url text, juris_dates json, checked date)
        on conflict (law_id, section, in_force_from) do update
       set in_force_until = excluded.in_force_until, heading = excluded.heading,
           amended_by = excluded.amended_by, source = excluded.source,
           source_url = excluded.source_url, juris_dates = excluded.juris_dates,
           checked = excluded.checked
     where (held.in_force_until, held.heading, held.amended_by, held.source, held.source_url,
            held.juris_dates, held.checked)
           is distinct from
           (excluded.in_force_until, excluded.heading, excluded.amended_by, excluded.source,
            excluded.source_url, excluded.juris_dates, excluded.checked)`.execute(db);
}
