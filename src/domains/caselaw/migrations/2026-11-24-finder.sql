create extension if not exists pg_trgm;

-- What a search reads, one narrow row per decision; the words lie beside it (storage external).
-- One tier now; a tier holds at most 50,000 decisions in the order of their static rank.
create table caselaw.finder_doc (
  tier smallint not null,
  id uuid not null,
  court_id text not null,
  level text not null,
  year text not null,
  type text not null,
  area text not null,
  forms text[] not null,
  norms text[] not null,
  has text[] not null,
  date date not null,
  cited_by integer not null,
  -- Worth showing first whatever was asked: subject, court, citations, age.
  srank real not null,
  tsv tsvector not null,
  primary key (tier, id)
) partition by list (tier);

create table caselaw.finder_doc_1 partition of caselaw.finder_doc for values in (1);
alter table caselaw.finder_doc_1 alter tsv set storage external;
alter table caselaw.finder_doc_1 alter tsv set statistics 400;
create index on caselaw.finder_doc_1 using gin (tsv);
create index on caselaw.finder_doc_1 (srank desc, id);
create index on caselaw.finder_doc_1 (date desc, id);
create index on caselaw.finder_doc_1 (cited_by desc, id);
create index on caselaw.finder_doc_1 (court_id);
create index on caselaw.finder_doc_1 using gin (norms);

-- The words of all decisions with a spelling that people use: for "Meinten Sie …".
create table caselaw.finder_term (
  lexeme text primary key,
  spelling text not null,
  documents integer not null default 0
);
create index on caselaw.finder_term using gin (spelling gin_trgm_ops);

-- The counts of the whole stock, exact: what the first page shows.
create table caselaw.finder_stock (
  facet text not null,
  value text not null,
  count integer not null,
  primary key (facet, value)
);

grant select on caselaw.finder_doc, caselaw.finder_doc_1 to schnittstelle_search;
grant select on caselaw.finder_term, caselaw.finder_stock to schnittstelle_app;

-- The conditions of the chosen filters but the one named in skip, as SQL over $3; only fixed text, no value enters it.
create function caselaw.finder_condition(filters jsonb, skip text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(string_agg(' and ' || condition, ''), '')
    from (values
      ('court', 'doc.court_id = any(array(select jsonb_array_elements_text($3->''court'')))'),
      ('level', 'doc.level = any(array(select jsonb_array_elements_text($3->''level'')))'),
      ('year', 'doc.year = any(array(select jsonb_array_elements_text($3->''year'')))'),
      ('type', 'doc.type = any(array(select jsonb_array_elements_text($3->''type'')))'),
      ('area', 'doc.area = any(array(select jsonb_array_elements_text($3->''area'')))'),
      ('form', 'doc.forms && array(select jsonb_array_elements_text($3->''form''))'),
      ('norm', 'doc.norms && array(select jsonb_array_elements_text($3->''norm''))'),
      ('has', 'doc.has @> array(select jsonb_array_elements_text($3->''has''))'),
      ('from', 'doc.date >= ($3->>''from'')::date'),
      ('until', 'doc.date <= ($3->>''until'')::date')
    ) as known (name, condition)
   where filters ? name and name <> skip
$$;

-- The best of one tier: candidates in the order asked for, then text rank on those only.
-- query null: everything. The predicate of what the public may see is this table: it holds nothing else.
create function caselaw.finder_tier(wanted_tier smallint, query tsquery, filters jsonb, sort text, want integer)
returns table (id uuid, rank real)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
set jit = off
as $$
declare
  ordering text := case sort
    when 'newest' then 'date desc, id'
    when 'oldest' then 'date asc, id desc'
    when 'cited' then 'cited_by desc, id'
    else 'srank desc, id' end;
  ranking text := case
    when sort = 'relevance' and query is not null
      then 'ts_rank_cd(''{0.02,0.3,0.6,1}'', tsv, $2, 1) * (1 + srank)'
    else '0' end;
begin
  return query execute format(
    'select best.id, (%s)::real
       from (select doc.id, doc.tsv, doc.srank
               from caselaw.finder_doc doc
              where doc.tier = $1 and ($2 is null or doc.tsv @@ $2) %s
              order by %s limit $4) best',
    ranking, caselaw.finder_condition(filters, ''), ordering)
  using wanted_tier, query, filters, want;
end
$$;

-- How many, at most the cap, and how they spread over the values of each facet; a facet's own choice does not narrow it.
create function caselaw.finder_facets(wanted_tier smallint, query tsquery, filters jsonb, names text[], skip text, cap integer)
returns table (facet text, value text, count bigint)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
set jit = off
as $$
begin
  return query execute format(
    'with hit as materialized (
       select doc.court_id, doc.level, doc.year, doc.type, doc.area, doc.forms, doc.norms, doc.has
         from caselaw.finder_doc doc
        where doc.tier = $1 and ($2 is null or doc.tsv @@ $2) %s
        limit $5)
     select ''total'', '''', count(*) from hit
     union all select ''court'', court_id, count(*) from hit where ''court'' = any($4) group by 2
     union all select ''level'', level, count(*) from hit where ''level'' = any($4) group by 2
     union all select ''year'', year, count(*) from hit where ''year'' = any($4) group by 2
     union all select ''type'', type, count(*) from hit where ''type'' = any($4) group by 2
     union all select ''area'', area, count(*) from hit where ''area'' = any($4) group by 2
     union all select ''form'', one, count(*) from hit, unnest(forms) one where ''form'' = any($4) group by 2
     union all (select ''norm'', one, count(*) from hit, unnest(norms) one where ''norm'' = any($4) group by 2 order by 3 desc, 2 limit 40)
     union all select ''has'', one, count(*) from hit, unnest(has) one where ''has'' = any($4) group by 2',
    caselaw.finder_condition(filters, skip))
  using wanted_tier, query, filters, names, cap;
end
$$;

revoke all on function caselaw.finder_tier(smallint, tsquery, jsonb, text, integer) from public;
revoke all on function caselaw.finder_facets(smallint, tsquery, jsonb, text[], text, integer) from public;
grant execute on function caselaw.finder_tier(smallint, tsquery, jsonb, text, integer) to schnittstelle_app;
grant execute on function caselaw.finder_facets(smallint, tsquery, jsonb, text[], text, integer) to schnittstelle_app;

-- Whoever is to own a function must be allowed to make one where it stands; only until it stands.
grant create on schema caselaw to schnittstelle_search;
alter function caselaw.finder_condition(jsonb, text) owner to schnittstelle_search;
alter function caselaw.finder_tier(smallint, tsquery, jsonb, text, integer) owner to schnittstelle_search;
alter function caselaw.finder_facets(smallint, tsquery, jsonb, text[], text, integer) owner to schnittstelle_search;
revoke create on schema caselaw from schnittstelle_search;
