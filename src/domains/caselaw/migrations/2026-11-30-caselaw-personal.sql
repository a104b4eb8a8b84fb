-- What somebody sent in or dealt with; it belongs to the office, which members do not see into. Of whoever asks.
create function caselaw.own_intake()
returns table (act text, court text, date date, file_number text, note text, size integer, ending text, at timestamptz)
language sql stable security definer set search_path = ''
as $$
  select 'sent', p.court, p.date, nullif(p.file_number, ''), nullif(p.note, ''), null::integer, p.ending, p.received_at
    from caselaw.pointer p where p.sent_by = current_setting('schnittstelle.person')::uuid
  union all
  select 'closed', p.court, p.date, nullif(p.file_number, ''), null, null, p.ending, p.closed_at
    from caselaw.pointer p where p.closed_by = current_setting('schnittstelle.person')::uuid
  union all
  select 'original', null, null, null, null, o.size, null, o.received_at
    from caselaw.original o where o.received_by = current_setting('schnittstelle.person')::uuid
   order by 8, 1
$$;
revoke all on function caselaw.own_intake() from public;
grant execute on function caselaw.own_intake() to schnittstelle_app;
