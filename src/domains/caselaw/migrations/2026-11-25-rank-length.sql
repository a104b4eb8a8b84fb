-- The length of a text no longer lowers its rank, or a bare title would stand before a reasoned judgment: the
-- normalisation of ts_rank_cd is 32 (rank between 0 and 1) instead of 33 (the same, divided by 1 + log of the length).
do $$
begin
  execute replace(
    pg_get_functiondef('caselaw.search_tier(smallint, text, text, text, text, jsonb, date, date, text, integer, integer, integer, date, uuid)'::regprocedure),
    ', 33)', ', 32)');
end
$$;
