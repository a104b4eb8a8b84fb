-- No samples of ids of what may have been withdrawn.
alter table find.pending alter column id set statistics 0, alter column words set statistics 0;

drop function find.best(text[], text, text, text, text, text, text, timestamptz, integer, integer);

/* The best of a kind; no row where there is none. scope: what somebody chose beside the words. title, exact, wide: the words
   in titles, the words themselves, and also words that hold them; each finds what the one before it did not. words: for
   ranking. preferred: the language of the reader, which stands before others. counted: texts at which counting stops; a thing
   may have several. */
create function find.best(
  asked text, scope text, title text, exact text, wide text, words text, preferred text, at timestamptz, wanted integer,
  counted integer)
returns table (total integer, is_exact boolean, ids text[], languages text[])
language plpgsql stable
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
set enable_indexscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  -- So many are ranked: fewer where only the first few are shown.
  candidates constant integer := case when wanted <= 10 then 60 else 150 end;
  -- Of parts, of the text, of what stands between, of the title.
  weights constant real[] := '{0.05, 0.3, 0.6, 1}';
  ranked constant tsquery := words::tsquery;
  filter constant text := case when scope = '' then '' else ' & ' || scope end;
  stages constant text[] := array[title, exact, wide];
  stage tsquery;
  texts integer;
  places tid[];
  met text[];
  spoken text[];
begin
  ids := '{}';
  languages := '{}';
  for step in 1..3 loop
    continue when step = 2 and total <= candidates;
    stage := (stages[step] || filter)::tsquery;
    if step = 1 then
      with hit as materialized (
        select id, ctid as place from find.text t
         where t.kind = asked and tsv @@ stage and (public_from is null or public_from <= at)
         limit counted)
      select (select count(*) from (select id from hit group by id) thing), (select count(*) from hit),
             array(select place from hit limit candidates)
        into total, texts, places;
      is_exact := texts < counted;
      -- Where titles alone are more than is counted, nothing else is looked for.
      if is_exact then
        stage := (wide || filter)::tsquery;
        select count(*), coalesce(sum(texts), 0) < counted into total, is_exact from (
          select id, count(*) as texts from (
            select id from find.text t
             where t.kind = asked and tsv @@ stage and (public_from is null or public_from <= at)
             limit counted) hit
           group by id) thing;
        if total = 0 then
          return;
        end if;
      end if;
      -- Few are ranked all together: a word in the title weighs most, a part of a longer one least.
      continue when total <= candidates;
    else
      places := array(
        select ctid from find.text t
         where t.kind = asked and tsv @@ stage and (public_from is null or public_from <= at) and id <> all (ids)
         limit candidates);
    end if;
    select array_agg(id order by r desc, id), array_agg(language order by r desc, id) into met, spoken
      from (select id, language, r from (
              select distinct on (id) id, language,
                     (0.1 + ts_rank_cd(weights, tsv, ranked, 32)) * (0.5 + rank)
                       * case when language = preferred then 1 else 0.5 end as r
                from find.text t
               where t.kind = asked and t.ctid = any (places)
               order by id, language = preferred desc, rank desc) once
             order by r desc, id limit wanted - cardinality(ids)) best;
    ids := ids || met;
    languages := languages || spoken;
    exit when cardinality(ids) >= least(wanted, total);
  end loop;
  return next;
end
$$;
grant execute on function find.best(text, text, text, text, text, text, text, timestamptz, integer, integer) to schnittstelle_app;
