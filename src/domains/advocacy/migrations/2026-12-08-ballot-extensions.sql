-- A ballot that goes on is given more time: only later, with a reason, told to everybody who may vote. Votes stay.

create table advocacy.ballot_extension (
  ballot_id uuid not null references advocacy.ballot (id) on delete cascade,
  -- the first moment after the deadline, as it was and as it is since
  closed_before timestamptz not null,
  closes_at timestamptz not null check (closes_at > closed_before),
  reason text not null check (reason <> '' and length(reason) <= 2000),
  person_id uuid not null,
  -- '': she has left
  person_name text not null,
  -- while the ballot went on
  made_at timestamptz not null check (made_at < closed_before),
  primary key (ballot_id, closes_at)
);
alter table advocacy.ballot_extension enable row level security;
alter table advocacy.ballot_extension force row level security;
create policy everything on advocacy.ballot_extension to schnittstelle_owner using (true) with check (true);
create policy tenant on advocacy.ballot_extension as restrictive to schnittstelle_app
  using (exists (select from advocacy.ballot b where b.id = ballot_id))
  with check (advocacy.edits_papers() and person_id = current_setting('schnittstelle.person')::uuid);
create policy reads on advocacy.ballot_extension for select to schnittstelle_app using (true);
create policy adds on advocacy.ballot_extension for insert to schnittstelle_app with check (true);
grant select, insert on advocacy.ballot_extension to schnittstelle_app;
grant update (closes_at) on advocacy.ballot to schnittstelle_app;
alter table advocacy.ballot_extension alter column reason set statistics 0;
alter table advocacy.ballot_extension alter column person_name set statistics 0;

-- The reminders of a deadline whose time has come; 365 stands for its beginning.
create function advocacy.reminder_days(deadline timestamptz, at timestamptz)
returns table (days smallint)
language sql immutable set search_path = ''
as $$
  select d.days::smallint from (values (365), (7), (2)) d (days)
   where d.days = 365 or reminder_days.deadline - d.days * interval '1 day' <= reminder_days.at
$$;
revoke all on function advocacy.reminder_days(timestamptz, timestamptz) from public;

-- As before.
create or replace function advocacy.take_paper_reminders(at timestamptz)
returns table (person_id uuid, email text, language text)
language sql volatile security definer set search_path = ''
as $$
  with waiting as (select * from advocacy.waited_for(take_paper_reminders.at)),
  told as (
    insert into advocacy.paper_reminder (subject_id, version, deadline, days)
    select distinct w.subject_id, w.version, w.deadline, d.days
      from waiting w cross join advocacy.reminder_days(w.deadline, take_paper_reminders.at) d
    on conflict do nothing
    returning paper_reminder.subject_id)
  select distinct p.id, p.email, p.language
    from waiting w
    join accounts.person p on p.id = w.person_id and p.enrolled_at is not null
   where w.subject_id in (select told.subject_id from told)
$$;

-- Everybody who may vote in a ballot that goes on, for whoever edits papers. Whoever asks tells them of its deadline, so that
-- no reminder of the same deadline goes out beside.
create function advocacy.take_ballot_addressees(ballot uuid, at timestamptz)
returns table (email text, language text)
language sql volatile security definer set search_path = ''
as $$
  with held as (
    select b.id, b.version, b.electorate, b.closes_at from advocacy.ballot b
     where b.id = take_ballot_addressees.ballot and b.closed_at is null and advocacy.edits_papers()),
  told as (
    insert into advocacy.paper_reminder (subject_id, version, deadline, days)
    select h.id, h.version, h.closes_at, d.days
      from held h cross join advocacy.reminder_days(h.closes_at, take_ballot_addressees.at) d
    on conflict do nothing)
  select distinct p.email, p.language
    from held h
    join advocacy.elector e on e.ballot_id = h.id
    left join accounts.membership m on h.electorate = 'members' and m.organisation_id = e.elector and m.role = 'centre_lead'
    join accounts.person p on p.enrolled_at is not null
     and p.id = case h.electorate when 'board' then e.elector else m.person_id end
   order by p.email
$$;
revoke all on function advocacy.take_ballot_addressees(uuid, timestamptz) from public;
grant execute on function advocacy.take_ballot_addressees(uuid, timestamptz) to schnittstelle_app;

-- Whom one paper or call waits for, for whoever edits papers, once a day; nobody when they were reminded today.
drop function advocacy.take_reminders_of_paper(uuid, timestamptz);
drop function advocacy.take_reminders_of_call(uuid, timestamptz);
create function advocacy.take_reminders_of(subject uuid, at timestamptz)
returns table (email text, language text)
language sql volatile security definer set search_path = ''
as $$
  with addressee as (
    select w.person_id
      from advocacy.waited_for(take_reminders_of.at) w
      join accounts.person p on p.id = w.person_id and p.enrolled_at is not null
     where w.paper_id = take_reminders_of.subject
    union
    select m.person_id
      from advocacy.shadow_waited_for(take_reminders_of.at) w
      join accounts.membership m on m.organisation_id = w.organisation_id and m.role in ('centre_lead', 'editor')
     where w.call_id = take_reminders_of.subject),
  waiting as (
    select p.email, p.language from addressee a join accounts.person p on p.id = a.person_id
     where advocacy.edits_papers()),
  asked as (
    insert into advocacy.reminder_asked (subject_id, day)
    select take_reminders_of.subject, (take_reminders_of.at at time zone 'Europe/Berlin')::date
     where exists (select from waiting)
    on conflict do nothing
    returning 1)
  select w.email, w.language from waiting w where exists (select from asked) order by w.email
$$;
revoke all on function advocacy.take_reminders_of(uuid, timestamptz) from public;
grant execute on function advocacy.take_reminders_of(uuid, timestamptz) to schnittstelle_app;

-- As before, with extensions.
create or replace function advocacy.own_paper_acts()
returns table (act text, title text, text text, at timestamptz)
language sql stable security definer set search_path = ''
as $$
  with me as (select current_setting('schnittstelle.person')::uuid as id),
  act (act, paper_id, text, at) as (
    select 'paper', p.id, '', p.created_at from advocacy.paper p, me where p.created_by = me.id
    union all select 'version', v.paper_id, v.note, v.made_at from advocacy.paper_version v, me where v.made_by = me.id
    union all select 'comment', c.paper_id, c.text, c.made_at from advocacy.comment c, me where c.person_id = me.id
    union all select 'answer', c.paper_id, c.reason, c.answered_at from advocacy.comment c, me where c.answered_by = me.id
    union all select 'no_remark', r.paper_id, '', r.made_at from advocacy.no_remark r, me where r.person_id = me.id
    union all select 'sign_off', s.paper_id, '', s.made_at from advocacy.sign_off s, me where s.person_id = me.id
    union all select 'extension', b.paper_id, x.reason, x.made_at
      from advocacy.ballot_extension x join advocacy.ballot b on b.id = x.ballot_id, me where x.person_id = me.id
    union all select 'elector', b.paper_id, '', b.opens_at
      from advocacy.elector e join advocacy.ballot b on b.id = e.ballot_id, me
     where e.elector = me.id
    union all select 'vote', b.paper_id, v.choice || case v.reason when '' then '' else ': ' || v.reason end, v.made_at
      from advocacy.vote v join advocacy.ballot b on b.id = v.ballot_id, me where v.person_id = me.id)
  select act.act, p.title, nullif(act.text, ''), act.at from act join advocacy.paper p on p.id = act.paper_id
   order by act.at, act.act, p.id
$$;

-- The name goes; organisation and id stay, so that what was said and voted still counts.
create or replace function advocacy.forget_paper_names(person uuid)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  held name;
begin
  if not accounts.may_forget(forget_paper_names.person) then
    return;
  end if;
  foreach held in array array['comment', 'no_remark', 'sign_off', 'vote', 'ballot_extension'] loop
    execute format('update advocacy.%I set person_name = '''' where person_id = $1', held) using forget_paper_names.person;
  end loop;
  update advocacy.elector set person_name = '' where elector = forget_paper_names.person and person_name is not null;
end $$;
