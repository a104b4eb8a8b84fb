import { type Kysely, sql } from 'kysely';

/** Slugs of the decisions that `fillDecisions` stores. */
export const stored = {
  revision: 'bgh-2021-03-04-1-str-1-21-b',
  trial: 'lg-beispielstadt-2020-05-06-2-kls-3-20-u',
  citing: 'bgh-2022-07-08-1-str-2-22-u',
  former: 'bgh-2021-03-04-1-str-1-21',
} as const;

/**
 * Three invented decisions of one proceeding and one that cites it; file numbers and texts are nobody's.
 * Norms must be loaded before.
 */
export async function fillDecisions(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into caselaw.court (id, name, short_name, type, level, branch) values
      ('bgh', 'Bundesgerichtshof', 'BGH', 'BGH', 3, 'ordinary'),
      ('lg-beispielstadt', 'Landgericht Beispielstadt', 'LG Beispielstadt', 'LG', 1, 'ordinary')
    on conflict do nothing`.execute(db);
  await sql`
    insert into caselaw.decision
      (slug, court_id, chamber, date, type, first_file_number_key, type_key, ecli, title, leitsaetze,
       keywords, summary_de, area, forms, outcome, topic, has_full_text, basis, checked, source,
       source_url, cited_by_count)
    values
      (${stored.revision}, 'bgh', '1. Strafsenat', '2021-03-04', 'Beschluss', '1str1/21', 'beschluss',
       'ECLI:DE:BGH:2021:040321B1STR1.21.0', 'Beispiel: <b>Ausbeutung</b> & „Zwang“',
       '{"Erster Satz zu § 232a Abs. 1 StGB.","Zweiter Satz."}', '{Beispielwort}',
       'Eine Zusammenfassung.', 'criminal', '{sexual}', '{"sentenceMonths": 42, "suspended": false}',
       'core', true, 'full_text', '2026-11-01', 'beispiel.example.org', 'https://example.org/1', 1),
      (${stored.trial}, 'lg-beispielstadt', null, '2020-05-06', 'Urteil', '2kls3/20', 'urteil',
       null, null, '{}', '{}', null, 'criminal', '{}', '{}', 'core', false, 'metadata', null,
       'beispiel.example.org', null, 0),
      (${stored.citing}, 'bgh', '1. Strafsenat', '2022-07-08', 'Urteil', '1str2/22', 'urteil',
       null, 'Beispiel: Anschluss', '{}', '{}', null, 'criminal', '{}', '{}', 'core', true, 'full_text',
       null, 'beispiel.example.org', null, 0)`.execute(db);
  await sql`
    insert into caselaw.file_number (decision_id, position, number, number_key)
    select d.id, n.position, n.number, n.key
      from caselaw.decision d
      join (values (${stored.revision}, 1, '1 StR 1/21', '1str1/21'),
                   (${stored.revision}, 2, '1 StR 9/21', '1str9/21'),
                   (${stored.revision}, 3, '1 StR 10/21', '1str10/21'),
                   (${stored.trial}, 1, '2 KLs 3/20', '2kls3/20'),
                   (${stored.citing}, 1, '1 StR 2/22', '1str2/22'))
        as n (slug, position, number, key) using (slug)`.execute(db);
  await sql`
    insert into caselaw.paragraph (decision_id, position, part, number, heading, body)
    select d.id, p.position, p.part, p.number, p.heading, p.body
      from caselaw.decision d
      join (values (1, 'tenor', null, false, 'Die Revision wird verworfen.'),
                   (2, 'gruende', null, true, 'I.'),
                   (3, 'gruende', '1', false, 'Das Landgericht hat verurteilt (§ 232a Abs. 1 Nr. 1 StGB).'),
                   (4, 'gruende', '2', false, 'Ein weiterer Absatz, der nichts nennt.'),
                   (5, 'abweichende_meinung', '1', false, 'Anders.'))
        as p (position, part, number, heading, body) on true
     where d.slug = ${stored.revision}`.execute(db);
  await sql`
    insert into caselaw.norm_reference
      (decision_id, law_id, section, detail, version, raw, origin, occurrences)
    select d.id, n.law, n.section, n.detail, n.version::date, n.raw, n.origin, n.occurrences
      from caselaw.decision d
      join (values
        (${stored.revision}, 'stgb', '232a', 'Abs. 1 Nr. 1', '2016-10-15', '§ 232a Abs 1 Nr 1 StGB vom 11.10.2016', 'listed', 1),
        (${stored.revision}, 'stgb', '25', 'Abs. 2', null, '§ 25 Abs 2 StGB', 'listed', 1),
        (${stored.revision}, 'emrk', '4', '', null, 'Art 4 EMRK', 'listed', 1),
        (${stored.revision}, null, null, '', null, '§ 1 UnbekanntesG', 'listed', 1),
        (${stored.revision}, 'stgb', '232a', 'Abs. 1 Nr. 1', null, '§ 232a Abs. 1 Nr. 1 StGB', 'text', 1),
        (${stored.citing}, 'stgb', '232a', '', null, '§ 232a StGB', 'listed', 1))
        as n (slug, law, section, detail, version, raw, origin, occurrences) using (slug)`.execute(
    db,
  );
  await sql`
    insert into caselaw.citation
      (citing_id, normalised, raw, cited_id, status, relation, paragraphs, depth)
    select citing.id, e.normalised, e.raw, cited.id, e.status, e.relation, e.paragraphs::text[], e.depth
      from (values
        (${stored.revision}, ${stored.trial}, 'LG Beispielstadt 2020-05-06 2 KLs 3/20',
         'LG Beispielstadt, Urteil vom 6. Mai 2020', 'resolved', 'previous', '{}', 1),
        (${stored.revision}, null, 'NStZ 1999, 1', 'NStZ 1999, 1', 'unresolved', 'cites', '{1,2}', 2),
        (${stored.citing}, ${stored.revision}, 'BGH 2021-03-04 1 StR 1/21',
         'BGH, Beschluss vom 4. März 2021 – 1 StR 1/21', 'resolved', 'cites', '{5}', 3))
        as e (citing, cited, normalised, raw, status, relation, paragraphs, depth)
      join caselaw.decision citing on citing.slug = e.citing
      left join caselaw.decision cited on cited.slug = e.cited`.execute(db);
  await sql`
    insert into caselaw.former_slug (slug, decision_id)
    select ${stored.former}, id from caselaw.decision where slug = ${stored.revision}`.execute(db);
}
