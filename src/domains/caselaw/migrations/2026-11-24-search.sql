-- Decisions that count alike in all facets but year and norm: grouping by one number is far cheaper than by six texts.
create table caselaw.search_kind (
  code integer primary key generated always as identity,
  court text not null,
  level smallint not null,
  type text not null,
  area text not null,
  forms text[] not null,
  has text[] not null,
  unique (court, level, type, area, forms, has)
);

-- Norms that facets count, "stgb/232a".
create table caselaw.search_norm (
  code integer primary key generated always as identity,
  path text not null unique
);

-- What a search reads, one row per decision. One tier now; a tier is to hold at most 50,000 decisions.
-- refreshStock stores the rows in the order of srank, so that the first hits met are the best by static rank.
create table caselaw.search_doc (
  tier smallint not null,
  id uuid not null references caselaw.decision (id) on delete cascade,
  -- Worth showing first whatever was asked, 0 to 1: caselaw.static_rank.
  srank real not null,
  date date not null,
  cited integer not null,
  kind integer not null,
  year smallint not null,
  -- Codes of the norms that the decision names.
  norms integer[] not null,
  tsv tsvector not null,
  primary key (tier, id)
) partition by list (tier);

-- Compressing tsvectors saves a tenth and costs at every rank.
create table caselaw.search_doc_0 partition of caselaw.search_doc for values in (0);
alter table caselaw.search_doc_0 alter tsv set storage external;
create index search_doc_0_tsv on caselaw.search_doc_0 using gin (tsv);

-- Every lexeme with a spelling that people use and its number of decisions: for "Meinten Sie …".
create table caselaw.term_stat (
  lexeme text primary key,
  form text not null,
  -- the form folded as in search/analysis/letters.ts
  folded text not null,
  ndoc integer not null default 0
);
create index on caselaw.term_stat using gin (folded public.gin_trgm_ops) where ndoc > 1;

-- Exact counts of all decisions, for the page without a query.
create table caselaw.search_stock (
  only_one boolean primary key default true check (only_one),
  total integer not null,
  facets jsonb not null
);

-- Subject first, then the court's level, how often it is cited, its age, and whether the court gave a leitsatz.
create function caselaw.static_rank(topic text, level integer, cited integer, date date, has_leitsatz boolean)
returns real
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select (0.4 * case topic when 'core' then 1 when 'related' then 0.6 else 0 end
        + 0.2 * (level - 1) / 3.0
        + 0.15 * least(ln(1 + cited) / ln(100), 1)
        + 0.15 * least(greatest((date - date '1980-01-01') / 20000.0, 0), 1)
        + 0.1 * has_leitsatz::int)::real
$$;

/* One tier's answer. exact: the words themselves; wide: also words that hold them ("Menschenhandelsopfer"), found after
   all others. *_words: the same without fields and filters, for ranking; null where no word is asked.
   others: for a facet with a choice, the wide query without it. wanted: how many ids; counted: how many
   hits are counted at most, 0 for none. after_*: the last hit of the page before, for the sorts by date and citations.
   What the public may not see is not in search_doc: that is the whole predicate of rights. */
create function caselaw.search_tier(
  wanted_tier smallint, exact text, wide text, exact_words text, wide_words text, others jsonb, since date, until date, sort text,
  wanted integer, counted integer, after_cited integer, after_date date, after_id uuid)
returns table (total integer, ids uuid[], facets jsonb)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
set enable_indexscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  -- So many are ranked by their text, so many follow by static rank.
  candidates constant integer := 200;
  followers constant integer := 10000;
  -- Of parts, of norms and text, of summary and leitsatz, of title, keywords and file numbers.
  weights constant real[] := '{0.05, 0.2, 0.6, 1}';
  narrow constant tsquery := exact::tsquery;
  broad constant tsquery := wide::tsquery;
  narrow_words constant tsquery := exact_words::tsquery;
  broad_words constant tsquery := wide_words::tsquery;
  first_day constant date := coalesce(since, '-infinity');
  last_day constant date := coalesce(until, 'infinity');
  best uuid[] := '{}';
  more uuid[];
  facet text;
  other text;
begin
  if counted > 0 then
    with hit as materialized (
      select kind, year, norms from caselaw.search_doc
       where tier = wanted_tier and tsv @@ broad and date between first_day and last_day
       limit counted),
    pile as materialized (
      select court, level, type, area, forms, has, year, n
        from (select kind, year, count(*) n from hit group by 1, 2) alike
        join caselaw.search_kind on code = kind)
    select coalesce((select sum(n) from pile), 0),
           jsonb_build_object(
             'court', (select jsonb_agg(jsonb_build_array(v, n)) from (select court v, sum(n) n from pile group by 1 order by 2 desc, 1 limit 60) f),
             'level', (select jsonb_agg(jsonb_build_array(v, n)) from (select level v, sum(n) n from pile group by 1) f),
             'year', (select jsonb_agg(jsonb_build_array(v, n)) from (select year v, sum(n) n from pile group by 1) f),
             'type', (select jsonb_agg(jsonb_build_array(v, n)) from (select type v, sum(n) n from pile group by 1 order by 2 desc, 1 limit 60) f),
             'area', (select jsonb_agg(jsonb_build_array(v, n)) from (select area v, sum(n) n from pile group by 1) f),
             'form', (select jsonb_agg(jsonb_build_array(v, n)) from (select unnest(forms) v, sum(n) n from pile group by 1) f),
             'has', (select jsonb_agg(jsonb_build_array(v, n)) from (select unnest(has) v, sum(n) n from pile group by 1) f),
             'norm', (select jsonb_agg(jsonb_build_array(path, n) order by n desc, path)
                        from (select norm, count(*) n from (select unnest(norms) norm from hit) named
                               group by 1 order by 2 desc, 1 limit 40) f
                        join caselaw.search_norm on code = norm))
      into total, facets;

    -- A facet's own choice does not narrow its counts.
    for facet, other in select key, value from jsonb_each_text(others) loop
      facets := facets || jsonb_build_object(facet, (
        with hit as materialized (
          select kind, year, norms from caselaw.search_doc
           where tier = wanted_tier and tsv @@ other::tsquery and date between first_day and last_day
           limit counted)
        select jsonb_agg(jsonb_build_array(v, n)) from (
          select v, sum(n) n from (
            select unnest(case facet when 'court' then array[court] when 'level' then array[level::text]
                                     when 'year' then array[year::text] when 'type' then array[type]
                                     when 'area' then array[area] when 'form' then forms else has end) v, n
              from (select kind, year, count(*) n from hit where facet <> 'norm' group by 1, 2) alike
              join caselaw.search_kind on code = kind
            union all
            select path, n from (select norm, count(*) n from (select unnest(norms) norm from hit where facet = 'norm') named
                                  group by 1 order by 2 desc, 1 limit 60) f
              join caselaw.search_norm on code = norm) counted
           group by v order by 2 desc, 1 limit 60) f));
    end loop;
  end if;

  if sort = 'newest' then
    best := array(select id from caselaw.search_doc
                   where tier = wanted_tier and tsv @@ broad and date between first_day and last_day
                     and (after_id is null or (date, id) < (after_date, after_id))
                   order by date desc, id desc limit wanted);
  elsif sort = 'oldest' then
    best := array(select id from caselaw.search_doc
                   where tier = wanted_tier and tsv @@ broad and date between first_day and last_day
                     and (after_id is null or (date, id) > (after_date, after_id))
                   order by date, id limit wanted);
  elsif sort = 'cited' then
    best := array(select id from caselaw.search_doc
                   where tier = wanted_tier and tsv @@ broad and date between first_day and last_day
                     and (after_id is null or (cited, date, id) < (after_cited, after_date, after_id))
                   order by cited desc, date desc, id desc limit wanted);
  else
    -- The common words have enough hits among the best rows (=top). Otherwise: without "order by" a bitmap scan gives rows
    -- as they are stored, the statically best first, and ends at the limit. What was stored since (=fresh) is looked at
    -- as well.
    for attempt in 1..2 loop
      best := array(
        select id from (
          select id, srank, r from (
            (select id, srank, coalesce(ts_rank_cd(weights, tsv, narrow_words, 33), 0) r from caselaw.search_doc
              where tier = wanted_tier and tsv @@ (case attempt when 1 then narrow && '''=top''' else narrow end)
                and date between first_day and last_day limit candidates)
            union
            (select id, srank, coalesce(ts_rank_cd(weights, tsv, narrow_words, 33), 0) from caselaw.search_doc
              where tier = wanted_tier and tsv @@ (narrow && '''=fresh''') and date between first_day and last_day
              limit candidates)) met
          order by srank desc, id limit candidates) ranked
        order by r * (0.5 + srank) desc, srank desc, id);
      exit when cardinality(best) >= candidates;
    end loop;
    if cardinality(best) < candidates and exact <> wide then
      best := best || array(
        select id from (
          select id, srank, coalesce(ts_rank_cd(weights, tsv, broad_words, 33), 0) r from caselaw.search_doc
           where tier = wanted_tier and tsv @@ broad and date between first_day and last_day
             and id <> all (best)
           limit candidates - cardinality(best)) ranked
        order by r * (0.5 + srank) desc, srank desc, id);
    end if;
    if cardinality(best) >= candidates and wanted > candidates then
      more := array(select id from (
        select id, srank from caselaw.search_doc
         where tier = wanted_tier and tsv @@ narrow and date between first_day and last_day limit followers) met
       where id <> all (best) order by srank desc, id);
      best := best || more;
      if cardinality(best) < wanted and exact <> wide then
        more := array(select id from (
          select id, srank from caselaw.search_doc
           where tier = wanted_tier and tsv @@ broad and date between first_day and last_day limit followers) met
         where id <> all (best) order by srank desc, id);
        best := best || more;
      end if;
    end if;
    best := best[1:wanted];
  end if;
  ids := best;
  return next;
end
$$;

-- For each asked lexeme how many decisions have it, and for each asked word the twelve nearest spellings.
create function caselaw.search_near(lexemes text[], words text[])
returns table (asked integer, known integer, form text, folded text, ndoc integer)
language sql stable security definer
set search_path = pg_catalog, pg_temp
set pg_trgm.similarity_threshold = 0.3
set jit = off
as $$
  select place::int, coalesce(own.ndoc, 0), near.form, near.folded, near.ndoc
    from unnest(lexemes, words) with ordinality as asked (lexeme, word, place)
    left join caselaw.term_stat own on own.lexeme = asked.lexeme
    left join lateral (
      select term.form, term.folded, term.ndoc from caselaw.term_stat term
       where term.folded operator(public.%) asked.word and term.ndoc > 1
       order by public.similarity(term.folded, asked.word) desc, term.ndoc desc limit 12) near on true
$$;

-- The caller of an owned function needs nothing else; whoever is to own one must be allowed to make it where it stands.
grant select on caselaw.search_doc, caselaw.search_kind, caselaw.search_norm, caselaw.term_stat to schnittstelle_search;
grant select on caselaw.search_stock to schnittstelle_app;
grant create on schema caselaw to schnittstelle_search;
alter function caselaw.search_tier(smallint, text, text, text, text, jsonb, date, date, text, integer, integer, integer, date, uuid)
  owner to schnittstelle_search;
alter function caselaw.search_near(text[], text[]) owner to schnittstelle_search;
revoke create on schema caselaw from schnittstelle_search;
revoke all on function caselaw.search_tier(smallint, text, text, text, text, jsonb, date, date, text, integer, integer, integer, date, uuid)
  from public;
revoke all on function caselaw.search_near(text[], text[]) from public;
grant execute on function caselaw.search_tier(smallint, text, text, text, text, jsonb, date, date, text, integer, integer, integer, date, uuid),
  caselaw.search_near(text[], text[]) to schnittstelle_app;
