-- How many decisions there are, up to `counted`, for whoever shows no facets: those cost several times as much.
create function caselaw.search_count(wanted_tier smallint, wide text, since date, until date, counted integer)
returns integer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
set enable_indexscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  broad constant tsquery := wide::tsquery;
  first_day constant date := coalesce(since, '-infinity');
  last_day constant date := coalesce(until, 'infinity');
begin
  return (select count(*) from (
    select from caselaw.search_doc
     where tier = wanted_tier and tsv @@ broad and date between first_day and last_day
     limit counted) hit);
end
$$;

grant create on schema caselaw to schnittstelle_search;
alter function caselaw.search_count(smallint, text, date, date, integer) owner to schnittstelle_search;
revoke create on schema caselaw from schnittstelle_search;
revoke all on function caselaw.search_count(smallint, text, date, date, integer) from public;
grant execute on function caselaw.search_count(smallint, text, date, date, integer) to schnittstelle_app;
