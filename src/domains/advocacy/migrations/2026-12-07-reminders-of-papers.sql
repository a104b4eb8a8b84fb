-- Whom a paper or a call waits for: told by the job, and by the office when it asks. A version that comes while a round goes
-- on asks anew.

alter table advocacy.paper_reminder add column version integer;
update advocacy.paper_reminder r set version = coalesce(
  (select b.version from advocacy.ballot b where b.id = r.subject_id),
  (select max(v.number) from advocacy.paper_version v where v.paper_id = r.subject_id), 0);
alter table advocacy.paper_reminder drop constraint paper_reminder_pkey;
alter table advocacy.paper_reminder add primary key (subject_id, version, deadline, days);

-- That the office reminded by itself; once a day, so that nobody's mailbox is filled.
create table advocacy.reminder_asked (
  -- a paper or a call
  subject_id uuid not null,
  -- in Germany
  day date not null,
  primary key (subject_id, day)
);
alter table advocacy.reminder_asked enable row level security;
alter table advocacy.reminder_asked force row level security;
create policy everything on advocacy.reminder_asked to schnittstelle_owner using (true) with check (true);

-- is_led: whether somebody there votes and signs for it.
drop function advocacy.member_organisations();
create function advocacy.member_organisations()
returns table (id uuid, name text, kind text, is_led boolean)
language sql stable security definer set search_path = ''
as $$
  select o.id, o.name, o.kind,
         exists (select from accounts.membership m where m.organisation_id = o.id and m.role = 'centre_lead')
    from accounts.organisation o
   where o.kind <> 'office' and exists (select from accounts.membership m where m.organisation_id = o.id)
   order by o.name collate pg_catalog."de-x-icu", o.id
$$;
revoke all on function advocacy.member_organisations() from public;
grant execute on function advocacy.member_organisations() to schnittstelle_app;

-- Who could answer now and has not: whoever leads an organisation, electors of the board, and to a round everybody of an
-- organisation that nobody leads. For the functions below; the program itself may not look into other organisations.
create function advocacy.waited_for(at timestamptz)
returns table (paper_id uuid, subject_id uuid, version integer, deadline timestamptz, person_id uuid)
language sql stable set search_path = ''
as $$
  with member as (
    select m.id, m.is_led, l.person_id, l.role = 'centre_lead' as leads from advocacy.member_organisations() m
      join accounts.membership l on l.organisation_id = m.id),
  newest as (select v.paper_id, max(v.number) as number from advocacy.paper_version v group by 1)
  select p.id, p.id, n.number, p.comments_until, m.person_id
    from advocacy.paper p join newest n on n.paper_id = p.id join member m on m.leads or not m.is_led
   where p.stage = 'comments' and p.comments_until > waited_for.at
     and not exists (select from advocacy.comment c
       where c.paper_id = p.id and c.version = n.number and c.organisation_id = m.id)
     and not exists (select from advocacy.no_remark r
       where r.paper_id = p.id and r.version = n.number and r.organisation_id = m.id)
  union all
  select p.id, p.id, n.number, p.signing_until, m.person_id
    from advocacy.paper p join newest n on n.paper_id = p.id join member m on m.leads
   where p.stage = 'signing' and p.signing_until > waited_for.at
     and not exists (select from advocacy.sign_off s
       where s.paper_id = p.id and s.version = n.number and s.organisation_id = m.id)
  union all
  select b.paper_id, b.id, b.version, b.closes_at, case b.electorate when 'board' then e.elector else m.person_id end
    from advocacy.ballot b join advocacy.elector e on e.ballot_id = b.id
    left join member m on m.id = e.elector and m.leads
   where b.closed_at is null and b.closes_at > waited_for.at
     and not exists (select from advocacy.vote v where v.ballot_id = b.id and v.elector = e.elector)
$$;
revoke all on function advocacy.waited_for(timestamptz) from public;

-- As before, and again for each version.
create or replace function advocacy.take_paper_reminders(at timestamptz)
returns table (person_id uuid, email text, language text)
language sql volatile security definer set search_path = ''
as $$
  with waiting as (select * from advocacy.waited_for(take_paper_reminders.at)),
  told as (
    insert into advocacy.paper_reminder (subject_id, version, deadline, days)
    select distinct w.subject_id, w.version, w.deadline, d.days
      from waiting w cross join (values (365), (7), (2)) d (days)
     where d.days = 365 or w.deadline - d.days * interval '1 day' <= take_paper_reminders.at
    on conflict do nothing
    returning paper_reminder.subject_id)
  select distinct p.id, p.email, p.language
    from waiting w
    join accounts.person p on p.id = w.person_id and p.enrolled_at is not null
   where w.subject_id in (select told.subject_id from told)
$$;

-- Whom one paper waits for, for whoever edits papers, once a day; nobody when they were reminded today.
create function advocacy.take_reminders_of_paper(paper uuid, at timestamptz)
returns table (email text, language text)
language sql volatile security definer set search_path = ''
as $$
  with waiting as (
    select distinct p.id, p.email, p.language
      from advocacy.waited_for(take_reminders_of_paper.at) w
      join accounts.person p on p.id = w.person_id and p.enrolled_at is not null
     where w.paper_id = take_reminders_of_paper.paper and advocacy.edits_papers()),
  asked as (
    insert into advocacy.reminder_asked (subject_id, day)
    select take_reminders_of_paper.paper, (take_reminders_of_paper.at at time zone 'Europe/Berlin')::date
     where exists (select from waiting)
    on conflict do nothing
    returning 1)
  select w.email, w.language from waiting w where exists (select from asked) order by w.email
$$;
revoke all on function advocacy.take_reminders_of_paper(uuid, timestamptz) from public;
grant execute on function advocacy.take_reminders_of_paper(uuid, timestamptz) to schnittstelle_app;

-- Who was asked by a call that goes on, may write, and has not handed in; due_on: the last day, in Germany.
create function advocacy.shadow_waited_for(at timestamptz)
returns table (call_id uuid, organisation_id uuid, due_on date, days_left integer)
language sql stable set search_path = ''
as $$
  with today as (select (shadow_waited_for.at at time zone 'Europe/Berlin')::date as day),
  asked as (
    select c.id as call_id, o.id as organisation_id,
           greatest(c.due_on, (select max(r.until) from advocacy.shadow_reopening r
             where r.call_id = c.id and r.organisation_id = o.id)) as due_on
      from advocacy.shadow_call c
      join advocacy.member_organisations() o on c.audience = 'all' or exists (select from advocacy.shadow_asked a
        where a.call_id = c.id and a.organisation_id = o.id)
     where c.opened_at is not null and c.ended_at is null
       and not exists (select from advocacy.shadow_hand_in h
             where h.call_id = c.id and h.organisation_id = o.id and not exists (select from advocacy.shadow_reopening r
               where r.call_id = c.id and r.organisation_id = o.id and r.number >= h.number)))
  select asked.call_id, asked.organisation_id, asked.due_on, asked.due_on - today.day
    from asked, today where asked.due_on >= today.day
$$;
revoke all on function advocacy.shadow_waited_for(timestamptz) from public;

-- As before: seven and two days before, once each; on the day of the call itself nobody is reminded.
create or replace function advocacy.take_shadow_reminders(at timestamptz)
returns table (email text, language text)
language sql volatile security definer set search_path = ''
as $$
  with due as (
    select w.call_id, w.organisation_id, w.due_on, case when w.days_left <= 2 then 2 else 7 end as days
      from advocacy.shadow_waited_for(take_shadow_reminders.at) w
      join advocacy.shadow_call c on c.id = w.call_id
     where w.days_left <= 7 and (c.opened_at at time zone 'Europe/Berlin')::date
       < (take_shadow_reminders.at at time zone 'Europe/Berlin')::date),
  taken as (
    insert into advocacy.shadow_reminder (call_id, organisation_id, due_on, days, reminded_at)
    select call_id, organisation_id, due_on, days, take_shadow_reminders.at from due
        on conflict do nothing
    returning organisation_id)
  select distinct p.email, p.language
    from taken join accounts.membership m on m.organisation_id = taken.organisation_id and m.role in ('centre_lead', 'editor')
    join accounts.person p on p.id = m.person_id
$$;

-- Whom one call waits for, for whoever edits papers, once a day; nobody when they were reminded today.
create function advocacy.take_reminders_of_call(call uuid, at timestamptz)
returns table (email text, language text)
language sql volatile security definer set search_path = ''
as $$
  with waiting as (
    select distinct p.email, p.language
      from advocacy.shadow_waited_for(take_reminders_of_call.at) w
      join accounts.membership m on m.organisation_id = w.organisation_id and m.role in ('centre_lead', 'editor')
      join accounts.person p on p.id = m.person_id
     where w.call_id = take_reminders_of_call.call and advocacy.edits_papers()),
  asked as (
    insert into advocacy.reminder_asked (subject_id, day)
    select take_reminders_of_call.call, (take_reminders_of_call.at at time zone 'Europe/Berlin')::date
     where exists (select from waiting)
    on conflict do nothing
    returning 1)
  select w.email, w.language from waiting w where exists (select from asked) order by w.email
$$;
revoke all on function advocacy.take_reminders_of_call(uuid, timestamptz) from public;
grant execute on function advocacy.take_reminders_of_call(uuid, timestamptz) to schnittstelle_app;
