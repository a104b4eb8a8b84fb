create schema find;
grant usage on schema find to schnittstelle_app;

-- Public things as the search over the whole site finds them, one row per thing and language. Made of other tables and
-- of shipped texts: core/find writes it anew where they change.
create table find.text (
  kind text collate "C" not null,
  -- of the thing, or "thing#part" of what comes and goes with it
  id text collate "C" not null,
  -- BCP 47 or a code of help's languages
  language text collate "C" not null,
  title text not null,
  body text not null,
  -- "/:language/themen/bedenkfrist"
  path text not null,
  note text not null,
  -- 2019, 2019-06 or 2019-06-20
  date text check (date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  -- worth showing first, 0 to 1
  rank real not null,
  -- not found before; null: at once
  public_from timestamptz,
  -- of everything that the source gave
  hash text not null,
  -- Words; "+x" stands inside a longer word, "^x" in the title, "=x:y" is what filters ask for.
  tsv tsvector not null,
  primary key (kind, id, language)
) partition by list (kind);
-- A partition of its own (find.follow) keeps the lists of a kind's words short: every search asks kind by kind.
create table find.text_default partition of find.text default;
create index text_thing on find.text (kind, split_part(id, '#', 1));
-- A list of what is not yet in the index would make every search slower until it is worked off.
create index text_tsv on find.text using gin (tsv) with (fastupdate = off);

-- Spellings that people use, with how many rows hold them: for "Meinten Sie …".
create table find.word (
  lexeme text primary key,
  form text not null,
  -- the form without accents and capitals
  folded text not null,
  texts integer not null
);
create index on find.word using gin (folded public.gin_trgm_ops);

-- What is to be read anew; id null: everything of the kind. words: of rows that went with a thing. No unique key: a change
-- that comes while an earlier one is worked off must not wait for it.
create table find.pending (
  place bigint primary key generated always as identity,
  kind text not null,
  id text,
  words text[] not null default '{}'
);

-- By which edition of its shipped texts, and of the analysis of words, the rows of a kind were made.
create table find.source (
  kind text primary key,
  edition text not null
);

grant select, insert, update, delete on find.text, find.word, find.source to schnittstelle_app;
grant select, insert, delete on find.pending to schnittstelle_app;

-- Arguments: kind; columns with the thing's id, joined by "/" ('' where a change concerns all); whether a row is the thing itself.
create function find.note_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  ids text[] := '{}';
  more text[];
  id_of text;
begin
  if tg_argv[1] = '' then
    insert into find.pending (kind) values (tg_argv[0]);
    return null;
  end if;
  id_of := (select string_agg(quote_ident(part) || '::text', ' || ''/'' || ') from string_to_table(tg_argv[1], '/') part);
  if tg_op <> 'INSERT' then
    execute format('select array_agg(distinct %s) from gone', id_of) into more;
    ids := ids || more;
  end if;
  if tg_op <> 'DELETE' then
    execute format('select array_agg(distinct %s) from come', id_of) into more;
    ids := ids || more;
  end if;
  -- In the transaction that takes it away: nobody finds it afterwards.
  if tg_op = 'DELETE' and tg_argv[2] = 'thing' then
    with deleted as (
      delete from find.text where kind = tg_argv[0] and split_part(id, '#', 1) = any (ids) returning kind, id, tsv)
    insert into find.pending (kind, id, words)
    select kind, split_part(id, '#', 1), tsvector_to_array(tsv) from deleted;
  end if;
  insert into find.pending (kind, id) select distinct tg_argv[0], id from unnest(ids) id where id is not null;
  return null;
end $$;

-- A migration of a domain names here each table of which the texts of a kind are made.
create function find.follow(kind text, followed regclass, id_columns text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  is_thing constant boolean := exists (
    select from pg_index i
     where i.indrelid = followed and i.indisunique and i.indpred is null
       and (select array_agg(a.attname::text order by a.attname) from pg_attribute a
             where a.attrelid = followed and a.attnum = any (i.indkey[0:i.indnkeyatts - 1]))
         = (select array_agg(part order by part) from string_to_table(id_columns, '/') part));
  own constant text := replace(kind, '-', '_');
  event text;
begin
  if to_regclass('find.' || quote_ident('text_' || own)) is null then
    -- Rows that were kept before are read anew.
    delete from find.text_default t where t.kind = follow.kind;
    delete from find.source s where s.kind = follow.kind;
    execute format('create table find.%I partition of find.text for values in (%L)', 'text_' || own, kind);
    execute format('alter table find.%I alter tsv set storage external', 'text_' || own);
  end if;
  foreach event in array array['insert', 'update', 'delete'] loop
    execute format(
      'create trigger %I after %s on %s referencing %s for each statement execute function find.note_change(%L, %L, %L)',
      'find_' || own || '_' || event, event, followed,
      case event when 'insert' then 'new table as come' when 'update' then 'old table as gone new table as come'
                 else 'old table as gone' end,
      kind, coalesce(id_columns, ''), case when is_thing then 'thing' else 'part' end);
  end loop;
  insert into find.pending (kind) values (follow.kind);
end $$;

/* The best of each kind. scope: what somebody chose beside the words. title, exact, wide: the words in titles, the words
   themselves, and also words that hold them; each finds what the one before it did not. words: for ranking.
   preferred: which language of a thing is shown where several fit. counted: where counting stops. */
create function find.best(
  kinds text[], scope text, title text, exact text, wide text, words text, preferred text, at timestamptz, wanted integer,
  counted integer)
returns table (kind text, total integer, ids text[], languages text[])
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
  asked text;
  stage tsquery;
  stages constant text[] := array[title, exact, wide];
  met text[];
  spoken text[];
begin
  foreach asked in array kinds loop
    stage := (wide || filter)::tsquery;
    kind := asked;
    total := (select count(*) from (
      select id from (
        select id from find.text t
         where t.kind = asked and tsv @@ stage and (public_from is null or public_from <= at)
         limit counted) hit
       group by id) thing);
    ids := '{}';
    languages := '{}';
    continue when total = 0;
    -- Few are ranked all together: a word in the title weighs most, a part of a longer one least.
    for step in case when total <= candidates then 3 else 1 end..3 loop
      continue when stages[step] is null;
      stage := (stages[step] || filter)::tsquery;
      select array_agg(id order by r desc, id), array_agg(language order by r desc, id)
        into met, spoken
        from (select id, language, r from (
                select distinct on (id) id, language, rank,
                       (0.1 + ts_rank_cd(weights, tsv, ranked, 32)) * (0.5 + rank) as r
                  from (select * from find.text t
                         where t.kind = asked and tsv @@ stage and (public_from is null or public_from <= at) and id <> all (ids)
                         limit candidates) hit
                 order by id, language = preferred desc, rank desc) once
               order by r desc, id limit wanted - cardinality(ids)) best;
      ids := ids || met;
      languages := languages || spoken;
      exit when cardinality(ids) >= least(wanted, total);
    end loop;
    return next;
  end loop;
end
$$;
grant execute on function find.best(text[], text, text, text, text, text, text, timestamptz, integer, integer) to schnittstelle_app;

-- For each word the twelve nearest spellings.
create function find.near(asked text[]) returns table (place integer, form text, folded text, texts integer)
language sql stable
set search_path = pg_catalog, pg_temp
set pg_trgm.similarity_threshold = 0.3
set jit = off
as $$
  select place::int, near.form, near.folded, near.texts
    from unnest(asked) with ordinality as asked (word, place)
   cross join lateral (
     select form, folded, texts from find.word w
      where w.folded operator(public.%) asked.word and w.texts > 0
      order by public.similarity(w.folded, asked.word) desc, w.texts desc limit 12) near
$$;
grant execute on function find.near(text[]) to schnittstelle_app;
