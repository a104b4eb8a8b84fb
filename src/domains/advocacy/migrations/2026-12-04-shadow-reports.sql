-- Shadow reports: the office's call, what each organisation writes for it, and what it handed in. The report itself is a
-- paper (2026-12-03-drafting.sql). Row-level security as in core/accounts; what somebody writes is her organisation's alone
-- until it is handed in, and others read what was handed in, never the draft.

create table advocacy.shadow_call (
  id uuid primary key default gen_random_uuid(),
  -- the office
  organisation_id uuid not null references accounts.organisation (id) on delete cascade,
  body_id text not null references monitoring.body (id),
  -- null: to none that is known here
  round_id text references monitoring.round (id) on update cascade on delete set null,
  title text not null check (title <> '' and length(title) <= 200),
  -- Markdown, for whoever answers
  guidance text not null default '' check (length(guidance) <= 20000),
  -- of the report
  language text not null check (language in ('de', 'en')),
  -- its last moment is the end of that day in Germany
  due_on date not null,
  audience text not null check (audience in ('all', 'chosen')),
  -- when the other organisations that were asked read what one handed in
  visibility text not null check (visibility in ('after_deadline', 'at_once', 'office')),
  revision integer not null default 1 check (revision > 0),
  -- the report that is written from it
  paper_id uuid unique references advocacy.paper (id) on delete set null,
  created_by uuid not null,
  created_at timestamptz not null,
  -- null: nobody but the office knows it
  opened_by uuid,
  opened_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  -- why it ended before its time
  ending text not null default '' check (length(ending) <= 2000),
  check ((opened_at is null) = (opened_by is null)),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ending = ''))
);

-- Whom a call asks that does not ask all.
create table advocacy.shadow_asked (
  call_id uuid not null references advocacy.shadow_call (id) on delete cascade,
  organisation_id uuid not null references accounts.organisation (id) on delete cascade,
  primary key (call_id, organisation_id)
);

-- A question for each article, once.
create table advocacy.shadow_question (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references advocacy.shadow_call (id) on delete cascade,
  position integer not null check (position > 0),
  -- "cets-197/13"
  article text not null check (article ~ '^[a-z0-9-]+/[0-9]+[a-z]*$' and length(article) <= 120),
  text text not null check (text <> '' and length(text) <= 2000),
  constraint one_question_an_article unique (call_id, article),
  unique (call_id, position) deferrable initially deferred,
  unique (id, call_id)
);

-- What an organisation is writing; people of it write at once, so each names the revision she started from.
create table advocacy.shadow_answer (
  question_id uuid not null,
  call_id uuid not null,
  organisation_id uuid not null references accounts.organisation (id) on delete cascade,
  text text not null default '' check (length(text) <= 20000),
  figures text not null default '' check (length(figures) <= 5000),
  -- names or addresses of public things, one a line
  evidence text not null default '' check (length(evidence) <= 5000),
  -- "keine Angaben"
  nothing boolean not null default false,
  revision integer not null default 1 check (revision > 0),
  edited_by uuid not null,
  edited_at timestamptz not null,
  primary key (question_id, organisation_id),
  foreign key (question_id, call_id) references advocacy.shadow_question (id, call_id) on delete cascade,
  check (not nothing or (text = '' and figures = '' and evidence = ''))
);

-- What was handed in, as it stood then. The highest number counts.
create table advocacy.shadow_hand_in (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references advocacy.shadow_call (id) on delete cascade,
  organisation_id uuid not null references accounts.organisation (id) on delete cascade,
  number integer not null check (number > 0),
  -- {question: {"text", "figures", "evidence", "nothing"}}
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  handed_in_by uuid not null,
  handed_in_at timestamptz not null,
  constraint one_hand_in_at_a_time unique (call_id, organisation_id, number)
);

-- The office lets an organisation go on: after it handed in `number`, or, 0, after the deadline went by without.
create table advocacy.shadow_reopening (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references advocacy.shadow_call (id) on delete cascade,
  organisation_id uuid not null references accounts.organisation (id) on delete cascade,
  number integer not null check (number >= 0),
  until date not null,
  reason text not null check (reason <> '' and length(reason) <= 2000),
  reopened_by uuid not null,
  reopened_at timestamptz not null
);
create index shadow_reopening_of on advocacy.shadow_reopening (call_id, organisation_id);

-- Whom a reminder went to, so that none goes twice.
create table advocacy.shadow_reminder (
  call_id uuid not null references advocacy.shadow_call (id) on delete cascade,
  organisation_id uuid not null references accounts.organisation (id) on delete cascade,
  due_on date not null,
  days integer not null check (days in (2, 7)),
  reminded_at timestamptz not null,
  primary key (call_id, organisation_id, due_on, days)
);

do $$
declare
  office constant text := 'advocacy.reads_drafts()';
  edits constant text := 'advocacy.edits_papers()';
  own constant text := $q$organisation_id = current_setting('schnittstelle.organisation')::uuid$q$;
  -- security of calls applies within
  known constant text := $q$exists (select from advocacy.shadow_call c where c.id = call_id)$q$;
  rule record;
  sampled name;
begin
  for rule in select * from (values
    ('shadow_call', format($q$%s or (opened_at is not null and (audience = 'all' or exists (select from advocacy.shadow_asked a
        where a.call_id = shadow_call.id and a.organisation_id = current_setting('schnittstelle.organisation')::uuid)))$q$,
      office), edits, 'select, insert, update'),
    ('shadow_asked', format('%s or %s', office, own), edits, 'select, insert, delete'),
    ('shadow_question', known, edits, 'select, insert, update, delete'),
    ('shadow_answer', own, format('%s and %s and not %s', own, known, office), 'select, insert, update'),
    ('shadow_hand_in', format($q$%s or %s or exists (select from advocacy.shadow_call c where c.id = call_id
        and (c.visibility = 'at_once' or (c.visibility = 'after_deadline'
          and c.due_on < (now() at time zone 'Europe/Berlin')::date)))$q$, own, office),
      format('%s and %s and not %s', own, known, office), 'select, insert'),
    ('shadow_reopening', format('%s or %s', office, own), edits, 'select, insert'),
    ('shadow_reminder', 'false', 'false', null)
  ) as each (name, sees, writes, may) loop
    execute format('alter table advocacy.%I enable row level security', rule.name);
    execute format('alter table advocacy.%I force row level security', rule.name);
    execute format('create policy everything on advocacy.%I to schnittstelle_owner using (true) with check (true)', rule.name);
    execute format('create policy tenant on advocacy.%I as restrictive to schnittstelle_app using (%s) with check (%s)',
      rule.name, rule.sees, rule.writes);
    -- Whoever sees a row may not therefore change or remove it.
    if rule.may is not null then
      execute format('create policy reads on advocacy.%I for select to schnittstelle_app using (true)', rule.name);
      execute format('create policy writes on advocacy.%I to schnittstelle_app using (%s) with check (%s)',
        rule.name, rule.writes, rule.writes);
      execute format('grant %s on advocacy.%I to schnittstelle_app', rule.may, rule.name);
    end if;
    -- No samples of texts in the statistics.
    for sampled in select column_name from information_schema.columns
      where table_schema = 'advocacy' and table_name = rule.name and data_type in ('text', 'jsonb') loop
      execute format('alter table advocacy.%I alter column %I set statistics 0', rule.name, sampled);
    end loop;
  end loop;
end $$;

-- Who hears of a call: whoever leads or edits in an organisation that it asks. For the office, which may not look into others.
create function advocacy.shadow_addressees(call uuid)
returns table (email text, language text)
language sql stable security definer set search_path = ''
as $$
  select distinct p.email, p.language
    from advocacy.shadow_call c
    join advocacy.member_organisations() o on c.audience = 'all' or exists (select from advocacy.shadow_asked a
      where a.call_id = c.id and a.organisation_id = o.id)
    join accounts.membership m on m.organisation_id = o.id and m.role in ('centre_lead', 'editor')
    join accounts.person p on p.id = m.person_id
   where c.id = shadow_addressees.call and c.opened_at is not null and advocacy.edits_papers()
$$;

-- Notes and answers whom a reminder goes to now: seven and two days before the last day of an organisation that has not
-- handed in, once each. A day that was missed is made up for; on the day of the call itself nobody is reminded.
create function advocacy.take_shadow_reminders(at timestamptz)
returns table (email text, language text)
language sql volatile security definer set search_path = ''
as $$
  with today as (select (take_shadow_reminders.at at time zone 'Europe/Berlin')::date as day),
  asked as (
    select c.id as call_id, o.id as organisation_id,
           greatest(c.due_on, (select max(r.until) from advocacy.shadow_reopening r
             where r.call_id = c.id and r.organisation_id = o.id)) as due_on
      from advocacy.shadow_call c
      join advocacy.member_organisations() o on c.audience = 'all' or exists (select from advocacy.shadow_asked a
        where a.call_id = c.id and a.organisation_id = o.id), today
     where (c.opened_at at time zone 'Europe/Berlin')::date < today.day and c.ended_at is null
       and not exists (select from advocacy.shadow_hand_in h
             where h.call_id = c.id and h.organisation_id = o.id and not exists (select from advocacy.shadow_reopening r
               where r.call_id = c.id and r.organisation_id = o.id and r.number >= h.number))),
  due as (
    select asked.*, case when asked.due_on - today.day between 0 and 2 then 2
        when asked.due_on - today.day between 3 and 7 then 7 end as days
      from asked, today),
  taken as (
    insert into advocacy.shadow_reminder (call_id, organisation_id, due_on, days, reminded_at)
    select call_id, organisation_id, due_on, days, take_shadow_reminders.at from due where days is not null
        on conflict do nothing
    returning organisation_id)
  select distinct p.email, p.language
    from taken join accounts.membership m on m.organisation_id = taken.organisation_id and m.role in ('centre_lead', 'editor')
    join accounts.person p on p.id = m.person_id
$$;

-- What she did for shadow reports, wherever: whoever left an organisation wrote there. Texts only where she still belongs.
create function advocacy.own_shadow_acts()
returns table (act text, title text, text text, at timestamptz)
language sql stable security definer set search_path = ''
as $$
  with me as (select current_setting('schnittstelle.person')::uuid as id),
  act (act, call_id, organisation_id, text, at) as (
    select 'called', c.id, c.organisation_id, null, c.created_at from advocacy.shadow_call c, me where c.created_by = me.id
    union all select 'answered', a.call_id, a.organisation_id, a.text, a.edited_at
      from advocacy.shadow_answer a, me where a.edited_by = me.id
    union all select 'handed_in', h.call_id, h.organisation_id, null, h.handed_in_at
      from advocacy.shadow_hand_in h, me where h.handed_in_by = me.id
    union all select 'reopened', r.call_id, c.organisation_id, r.reason, r.reopened_at
      from advocacy.shadow_reopening r join advocacy.shadow_call c on c.id = r.call_id, me where r.reopened_by = me.id)
  select act.act, case when belongs.it then c.title end, case when belongs.it then act.text end, act.at
    from act join advocacy.shadow_call c on c.id = act.call_id, me,
         lateral (select exists (select from accounts.membership m
           where m.person_id = me.id and m.organisation_id = act.organisation_id) as it) belongs
   order by act.at, act.act
$$;

revoke all on function advocacy.shadow_addressees(uuid), advocacy.take_shadow_reminders(timestamptz),
  advocacy.own_shadow_acts() from public;
grant execute on function advocacy.shadow_addressees(uuid), advocacy.take_shadow_reminders(timestamptz),
  advocacy.own_shadow_acts() to schnittstelle_app;
