-- What the desk adds to a decision, and the rights by which the program writes decisions at a release.
alter table caselaw.decision
  -- in Leichte Sprache
  add summary_plain text,
  -- [{"point", "where"}]: where names a Randnummer of this decision, or a page
  add reasoning jsonb not null default '[]' check (jsonb_typeof(reasoning) = 'array'),
  -- coarse groups, [{"number", "sex", "age", "origin"}]; what is not told is left out
  add victims jsonb not null default '[]' check (jsonb_typeof(victims) = 'array'),
  -- [{"number", "relation"}]
  add perpetrators jsonb not null default '[]' check (jsonb_typeof(perpetrators) = 'array'),
  -- "NJW 2023, 1234"
  add published_elsewhere text[] not null default '{}',
  -- days of the last statements at the desk; who made them is not public
  add legally_checked date,
  add anonymisation_checked date;

-- A decision that the desk names beside another. next: a later instance of the same proceedings.
create table caselaw.link (
  citing_id uuid not null references caselaw.decision (id) on delete cascade,
  relation text not null check (relation in ('next', 'follows', 'against', 'distinguishes')),
  normalised text not null,
  position smallint not null,
  -- as it was typed
  raw text not null,
  -- Randnummer of the naming decision where it does so; '' when not told
  place text not null default '',
  cited_id uuid references caselaw.decision (id) on delete set null,
  status text not null default 'unresolved' check (status in ('resolved', 'unresolved', 'ambiguous')),
  -- What is looked for, as in caselaw.citation.
  court_id text,
  date date,
  file_number_key text,
  ecli text,
  primary key (citing_id, relation, normalised)
);
create index on caselaw.link (cited_id);
create index on caselaw.link (file_number_key);
create index on caselaw.link (upper(ecli));

-- All that stays of a withdrawn decision, so that no import brings it back: SHA-256, hexadecimal, of court, day and a file
-- number, and of the ECLI.
create table caselaw.withdrawn (
  identity text not null check (length(identity) = 64),
  ecli text check (length(ecli) = 64),
  unique nulls not distinct (identity, ecli)
);
create index on caselaw.withdrawn (ecli);

/* Puts decisions into the search or brings them up to date there. kinds and norms: one entry per decision, what it counts
   as and the paths of its norms, "stgb/232a"; lexemes, spellings, folded: the words as caselaw.term_stat keeps them. */
create function caselaw.index_documents(
  wanted_tier smallint, ids uuid[], kinds jsonb, norm_paths jsonb, vectors text[],
  lexemes text[], spellings text[], folded_spellings text[])
returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  insert into caselaw.search_kind (court, level, type, area, forms, has)
  select distinct court, level, type, area, forms, has
    from jsonb_to_recordset(kinds) as asked (court text, level smallint, type text, area text, forms text[], has text[])
  on conflict do nothing;

  insert into caselaw.search_norm (path)
  select distinct path from jsonb_array_elements(norm_paths) as one (paths), jsonb_array_elements_text(paths) as named (path)
  on conflict do nothing;

  insert into caselaw.search_doc (tier, id, srank, date, cited, kind, year, norms, tsv)
  select wanted_tier, d.id,
         caselaw.static_rank(d.topic, c.level, d.cited_by_count, d.date, d.leitsaetze <> '{}'),
         d.date, d.cited_by_count, k.code, extract(year from d.date),
         array(select n.code
                 from jsonb_array_elements_text(norm_paths -> (nr - 1)::integer) with ordinality as named (path, nth)
                 join caselaw.search_norm n on n.path = named.path order by nth),
         vector::tsvector
    from unnest(ids, vectors) with ordinality as doc (doc_id, vector, nr)
    join caselaw.decision d on d.id = doc_id
    join caselaw.court c on c.id = d.court_id
   cross join lateral jsonb_to_record(kinds -> (nr - 1)::integer)
      as asked (court text, level smallint, type text, area text, forms text[], has text[])
    join caselaw.search_kind k
      on (k.court, k.level, k.type, k.area, k.forms, k.has)
         = (asked.court, asked.level, asked.type, asked.area, asked.forms, asked.has)
  on conflict (tier, id) do update set
    srank = excluded.srank, date = excluded.date, cited = excluded.cited, kind = excluded.kind,
    year = excluded.year, norms = excluded.norms, tsv = excluded.tsv;

  insert into caselaw.term_stat (lexeme, form, folded)
  select * from unnest(lexemes, spellings, folded_spellings)
  on conflict do nothing;
end
$$;

-- Takes a decision out of the search, with every word that stands in no other.
create function caselaw.unindex_decision(decision uuid)
returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
set jit = off
as $$
#variable_conflict use_column
declare
  words text[];
begin
  with gone as (delete from caselaw.search_doc where id = decision returning tsv)
  select coalesce(array_agg(lexeme), '{}') into words from gone, unnest(tsv) as one (lexeme, positions, weights);
  delete from caselaw.term_stat term
   where term.lexeme = any (words) and term.ndoc <= 1
     and not exists (
       select from caselaw.search_doc other
        where other.tsv @@ ('''' || replace(replace(term.lexeme, '\', '\\'), '''', '''''') || '''')::tsquery);
end
$$;

-- Decisions that are cited more or less often than before stand elsewhere among the hits.
create function caselaw.rank_decisions(ids uuid[])
returns void
language sql security definer
set search_path = pg_catalog, pg_temp
as $$
  update caselaw.search_doc doc
     set cited = d.cited_by_count,
         srank = caselaw.static_rank(d.topic, c.level, d.cited_by_count, d.date, d.leitsaetze <> '{}')
    from caselaw.decision d join caselaw.court c on c.id = d.court_id
   where doc.id = d.id and d.id = any (ids)
$$;

-- Counts the whole stock, for the page without a query. A facet has at most 60 values; the longest are courts and norms.
create function caselaw.count_stock()
returns void
language sql security definer
set search_path = pg_catalog, pg_temp
as $$
  with pile as (
    select court, level, type, area, forms, has, year, n
      from (select kind, year, count(*) n from caselaw.search_doc group by 1, 2) alike
      join caselaw.search_kind on code = kind),
  counted (facet, v, n) as (
    select 'court', court, sum(n) from pile group by 2
    union all select 'level', level::text, sum(n) from pile group by 2
    union all select 'year', year::text, sum(n) from pile group by 2
    union all select 'type', type, sum(n) from pile group by 2
    union all select 'area', area, sum(n) from pile group by 2
    union all select 'form', unnest(forms), sum(n) from pile group by 2
    union all select 'has', unnest(has), sum(n) from pile group by 2
    union all select 'norm', path, n
                from (select unnest(norms) as norm, count(*) n from caselaw.search_doc group by 1) named
                join caselaw.search_norm on code = norm),
  best as (
    select facet, v, n from (
      select *, row_number() over (partition by facet order by n desc, v) as place from counted) placed
     where place <= 60)
  insert into caselaw.search_stock (only_one, total, facets)
  select true, (select count(*) from caselaw.search_doc), coalesce(jsonb_object_agg(facet, counts), '{}')
    from (select facet, jsonb_agg(jsonb_build_array(v, n) order by n desc, v) as counts from best group by 1) f
  on conflict (only_one) do update set total = excluded.total, facets = excluded.facets
$$;

revoke all on function
  caselaw.index_documents(smallint, uuid[], jsonb, jsonb, text[], text[], text[], text[]),
  caselaw.unindex_decision(uuid), caselaw.rank_decisions(uuid[]), caselaw.count_stock() from public;
grant execute on function
  caselaw.index_documents(smallint, uuid[], jsonb, jsonb, text[], text[], text[], text[]),
  caselaw.unindex_decision(uuid), caselaw.rank_decisions(uuid[]), caselaw.count_stock() to schnittstelle_app;

-- A release writes a decision with what belongs to it; a withdrawal deletes it, and the database the rest of it.
grant insert, update, delete on caselaw.decision to schnittstelle_app;
grant insert, update, delete on caselaw.citation to schnittstelle_app;
grant insert, delete on caselaw.file_number, caselaw.paragraph, caselaw.norm_reference to schnittstelle_app;
grant select, insert, update, delete on caselaw.link to schnittstelle_app;
grant insert on caselaw.former_slug, caselaw.court, caselaw.court_alias to schnittstelle_app;
grant select, insert, delete on caselaw.withdrawn to schnittstelle_app;
