-- Papers in the making: the office writes, members comment, agree and sign. Row-level security as in core/accounts, but a
-- paper that was opened is read by every organisation of the network, and what one says in it stands for its own alone.

create table advocacy.paper (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('statement', 'shadow_report')),
  title text not null check (title <> '' and length(title) <= 300),
  -- what it is about, in a sentence or two; stands above the text
  lead text not null default '' check (length(lead) <= 2000),
  language text not null check (language in ('de', 'en')),
  -- slug of the dossier to which it belongs
  dossier text check (dossier <> '' and length(dossier) <= 200),
  -- drafting/stages.ts says which follows which
  stage text not null default 'draft' check (stage in ('draft', 'comments', 'revision', 'ballot', 'signing', 'agreed',
    'refused', 'handed_over', 'ended')),
  -- the first moment after the deadline
  comments_until timestamptz,
  signing_until timestamptz,
  -- rises with each change of title, lead, order: whoever saves names the one she started from (R64)
  revision integer not null default 1 check (revision > 0),
  -- when members first saw it; null: the office alone reads it
  opened_at timestamptz,
  -- desk.thing, once it was handed over
  thing_id uuid,
  ended_reason text not null default '' check (length(ended_reason) <= 2000),
  -- null: the person is gone
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (stage in ('draft', 'ended') or opened_at is not null),
  check (stage <> 'comments' or comments_until is not null),
  check (stage <> 'signing' or signing_until is not null),
  check (stage <> 'handed_over' or thing_id is not null)
);
create index paper_list on advocacy.paper (kind, changed_at desc);

-- The text as the office has it now; members read versions. Rows stay: comments name them.
create table advocacy.paragraph (
  id uuid primary key default gen_random_uuid(),
  paper_id uuid not null references advocacy.paper (id) on delete cascade,
  position integer not null check (position > 0),
  kind text not null check (kind in ('heading', 'text')),
  text text not null check (length(text) <= 20000),
  -- of a shadow report: the article that it answers
  section text check (section <> '' and length(section) <= 200),
  state text not null default 'present' check (state in ('present', 'removed')),
  revision integer not null default 1 check (revision > 0),
  changed_by uuid,
  changed_at timestamptz not null,
  unique (id, paper_id)
);
create index paragraph_order on advocacy.paragraph (paper_id, position);

create table advocacy.paper_version (
  paper_id uuid not null references advocacy.paper (id) on delete cascade,
  number integer not null check (number > 0),
  title text not null,
  lead text not null,
  -- [{"id", "kind", "text", "section"}] in order
  paragraphs jsonb not null check (jsonb_typeof(paragraphs) = 'array'),
  -- what was taken up
  note text not null default '' check (length(note) <= 5000),
  made_by uuid,
  made_at timestamptz not null,
  primary key (paper_id, number)
);

create table advocacy.comment (
  id uuid primary key default gen_random_uuid(),
  paper_id uuid not null,
  paragraph_id uuid not null,
  -- of the paper, in which the paragraph was read
  version integer not null,
  -- null: the organisation is gone
  organisation_id uuid references accounts.organisation (id) on delete set null,
  person_id uuid not null,
  -- '': she has left
  person_name text not null,
  text text not null check (text <> '' and length(text) <= 5000),
  made_at timestamptz not null,
  verdict text check (verdict in ('taken_up', 'partly', 'not_taken_up')),
  reason text not null default '' check (length(reason) <= 2000),
  answered_by uuid,
  answered_at timestamptz,
  check ((verdict is null) = (answered_at is null)),
  foreign key (paragraph_id, paper_id) references advocacy.paragraph (id, paper_id) on delete cascade,
  foreign key (paper_id, version) references advocacy.paper_version (paper_id, number) on delete cascade
);
create index comment_paper on advocacy.comment (paper_id, made_at);

-- "Keine Anmerkung", and who signs a version: once for each organisation.
create table advocacy.no_remark (
  paper_id uuid not null,
  version integer not null,
  organisation_id uuid not null references accounts.organisation (id) on delete cascade,
  person_id uuid not null,
  person_name text not null,
  made_at timestamptz not null,
  primary key (paper_id, version, organisation_id),
  foreign key (paper_id, version) references advocacy.paper_version (paper_id, number) on delete cascade
);

create table advocacy.sign_off (
  paper_id uuid not null,
  version integer not null,
  organisation_id uuid not null references accounts.organisation (id) on delete cascade,
  -- whether the organisation may be named in what is published
  named boolean not null,
  person_id uuid not null,
  person_name text not null,
  made_at timestamptz not null,
  primary key (paper_id, version, organisation_id),
  foreign key (paper_id, version) references advocacy.paper_version (paper_id, number) on delete cascade
);

create table advocacy.ballot (
  id uuid primary key default gen_random_uuid(),
  paper_id uuid not null,
  version integer not null,
  electorate text not null check (electorate in ('members', 'board')),
  -- of the votes for or against; abstentions do not count
  majority text not null check (majority in ('simple', 'two_thirds')),
  -- of the electors who must take part, in per cent
  quorum integer not null check (quorum between 0 and 100),
  opened_by uuid,
  opens_at timestamptz not null,
  -- the first moment after the last
  closes_at timestamptz not null check (closes_at > opens_at),
  -- when it was counted or broken off
  closed_at timestamptz,
  outcome text check (outcome in ('agreed', 'refused', 'broken_off')),
  reason text not null default '' check (length(reason) <= 2000),
  check ((closed_at is null) = (outcome is null)),
  foreign key (paper_id, version) references advocacy.paper_version (paper_id, number) on delete cascade
);
create unique index ballot_open on advocacy.ballot (paper_id) where closed_at is null;

-- Whose vote counts, as it was when the ballot opened. elector: the organisation, or for the board the person.
create table advocacy.elector (
  ballot_id uuid not null references advocacy.ballot (id) on delete cascade,
  elector uuid not null,
  organisation_id uuid references accounts.organisation (id) on delete set null,
  -- null: for members; '': she has left
  person_name text,
  primary key (ballot_id, elector)
);

create table advocacy.vote (
  ballot_id uuid not null,
  elector uuid not null,
  organisation_id uuid references accounts.organisation (id) on delete set null,
  person_id uuid not null,
  person_name text not null,
  choice text not null check (choice in ('yes', 'no', 'abstain')),
  reason text not null default '' check (length(reason) <= 2000),
  made_at timestamptz not null,
  primary key (ballot_id, elector),
  foreign key (ballot_id, elector) references advocacy.elector (ballot_id, elector) on delete cascade
);

-- That somebody was told of a deadline. days: before it; 365 stands for its beginning.
create table advocacy.paper_reminder (
  subject_id uuid not null,
  deadline timestamptz not null,
  days smallint not null,
  primary key (subject_id, deadline, days)
);

-- Whether the transaction stands for the office, and for somebody there who edits papers.
create function advocacy.reads_drafts() returns boolean
language sql stable set search_path = ''
as $$
  select exists (select from accounts.organisation o
    where o.id = current_setting('schnittstelle.organisation')::uuid and o.kind = 'office')
$$;

create function advocacy.edits_papers() returns boolean
language sql stable set search_path = ''
as $$
  select exists (select from accounts.membership m
    where m.person_id = current_setting('schnittstelle.person')::uuid
      and m.organisation_id = current_setting('schnittstelle.organisation')::uuid
      and m.organisation_kind = 'office' and m.role in ('editor', 'office_lead'))
$$;

do $$
declare
  protected name;
  sampled name;
  own constant text := 'organisation_id = current_setting(''schnittstelle.organisation'')::uuid
    and person_id = current_setting(''schnittstelle.person'')::uuid';
  visible constant text := 'exists (select from advocacy.paper p where p.id = paper_id)';
  of_ballot constant text := 'exists (select from advocacy.ballot b where b.id = ballot_id)';
  -- table, who reads a row, what a row may become
  rules constant text[] := array[
    ['paper', '(opened_at is not null and current_setting(''schnittstelle.organisation'')::uuid is not null)
      or advocacy.reads_drafts()', 'advocacy.edits_papers()'],
    ['paragraph', 'advocacy.reads_drafts()', 'advocacy.edits_papers()'],
    ['paper_version', visible, 'advocacy.edits_papers()'],
    ['comment', visible, format('(%s) or advocacy.edits_papers()', own)],
    ['no_remark', visible, own],
    ['sign_off', visible, own],
    ['ballot', visible, 'advocacy.edits_papers()'],
    ['elector', of_ballot, 'advocacy.edits_papers()'],
    ['vote', of_ballot, format('%s and elector in (organisation_id, person_id)', own)]];
  rule text[];
begin
  foreach rule slice 1 in array rules loop
    execute format('create policy tenant on advocacy.%I as restrictive to schnittstelle_app using (%s) with check (%s)',
      rule[1], rule[2], rule[3]);
    execute format('create policy reads on advocacy.%I for select to schnittstelle_app using (true)', rule[1]);
    execute format('create policy adds on advocacy.%I for insert to schnittstelle_app with check (%s)', rule[1],
      case rule[1] when 'comment' then own else 'true' end);
    execute format('grant select, insert on advocacy.%I to schnittstelle_app', rule[1]);
  end loop;
  foreach protected in array array['paper', 'paragraph', 'comment', 'ballot'] loop
    execute format('create policy changes on advocacy.%I for update to schnittstelle_app
      using (advocacy.edits_papers())', protected);
  end loop;
  -- Whoever said something takes it back while nobody has answered; the program asks the clock for the deadline.
  execute format('create policy takes_back on advocacy.comment for delete to schnittstelle_app using (%s
    and verdict is null and exists (select from advocacy.paper p where p.id = paper_id and p.stage = ''comments''))', own);
  grant delete on advocacy.comment to schnittstelle_app;
  foreach protected in array array['paper', 'paragraph', 'paper_version', 'comment', 'no_remark', 'sign_off', 'ballot',
    'elector', 'vote', 'paper_reminder'] loop
    execute format('alter table advocacy.%I enable row level security', protected);
    execute format('alter table advocacy.%I force row level security', protected);
    execute format('create policy everything on advocacy.%I to schnittstelle_owner using (true) with check (true)', protected);
    -- No samples of drafts and votes in the statistics.
    for sampled in select column_name from information_schema.columns
      where table_schema = 'advocacy' and table_name = protected and data_type in ('text', 'jsonb') loop
      execute format('alter table advocacy.%I alter column %I set statistics 0', protected, sampled);
    end loop;
  end loop;
end $$;

grant update (title, lead, dossier, stage, comments_until, signing_until, revision, opened_at, thing_id, ended_reason,
  changed_at) on advocacy.paper to schnittstelle_app;
grant update (position, kind, text, section, state, revision, changed_by, changed_at) on advocacy.paragraph to schnittstelle_app;
grant update (verdict, reason, answered_by, answered_at) on advocacy.comment to schnittstelle_app;
grant update (closed_at, outcome, reason) on advocacy.ballot to schnittstelle_app;

-- The doors below run as the owner, because they look past the organisation of the transaction.

-- Organisations, the office apart, in which somebody has an account: who is asked, and whose vote counts.
create function advocacy.member_organisations()
returns table (id uuid, name text, kind text)
language sql stable security definer set search_path = ''
as $$
  select o.id, o.name, o.kind from accounts.organisation o
   where o.kind <> 'office' and exists (select from accounts.membership m where m.organisation_id = o.id)
   order by o.name, o.id
$$;

-- For whoever names the electors of the board.
create function advocacy.people_to_elect()
returns table (person_id uuid, name text, organisation_id uuid, organisation_name text)
language sql stable security definer set search_path = ''
as $$
  select distinct p.id, p.name, o.id, o.name
    from accounts.person p
    join accounts.membership m on m.person_id = p.id
    join accounts.organisation o on o.id = m.organisation_id
   where advocacy.edits_papers()
   order by o.name, p.name, p.id
$$;

-- The key under which the desk published what a paper was handed over as; null: not yet, or withdrawn.
create function advocacy.published_key(paper uuid)
returns text
language sql stable security definer set search_path = ''
as $$
  select t.key from advocacy.paper p join desk.thing t on t.id = p.thing_id
   where p.id = published_key.paper
     and exists (select from desk.version v where v.thing_id = t.id)
     and not exists (select from desk.withdrawal w where w.thing_id = t.id and w.ended_at is null)
$$;

-- Whom a deadline waits for and who was not told yet: at its beginning, seven and two days before. Whoever leads an
-- organisation that has not answered, and electors of the board. Whoever asks has told: the next answer leaves them out.
create function advocacy.take_paper_reminders(at timestamptz)
returns table (person_id uuid, email text, language text)
language sql volatile security definer set search_path = ''
as $$
  with member as (
    select m.id, l.person_id from advocacy.member_organisations() m
      join accounts.membership l on l.organisation_id = m.id and l.role = 'centre_lead'),
  newest as (select v.paper_id, max(v.number) as number from advocacy.paper_version v group by 1),
  waiting (subject_id, deadline, person_id) as (
    select p.id, p.comments_until, m.person_id
      from advocacy.paper p join newest n on n.paper_id = p.id cross join member m
     where p.stage = 'comments' and p.comments_until > take_paper_reminders.at
       and not exists (select from advocacy.comment c
         where c.paper_id = p.id and c.version = n.number and c.organisation_id = m.id)
       and not exists (select from advocacy.no_remark r
         where r.paper_id = p.id and r.version = n.number and r.organisation_id = m.id)
    union all
    select p.id, p.signing_until, m.person_id
      from advocacy.paper p join newest n on n.paper_id = p.id cross join member m
     where p.stage = 'signing' and p.signing_until > take_paper_reminders.at
       and not exists (select from advocacy.sign_off s
         where s.paper_id = p.id and s.version = n.number and s.organisation_id = m.id)
    union all
    select b.id, b.closes_at, case b.electorate when 'board' then e.elector else m.person_id end
      from advocacy.ballot b join advocacy.elector e on e.ballot_id = b.id
      left join member m on m.id = e.elector
     where b.closed_at is null and b.closes_at > take_paper_reminders.at
       and not exists (select from advocacy.vote v where v.ballot_id = b.id and v.elector = e.elector)),
  told as (
    insert into advocacy.paper_reminder (subject_id, deadline, days)
    select distinct w.subject_id, w.deadline, d.days
      from waiting w cross join (values (365), (7), (2)) d (days)
     where d.days = 365 or w.deadline - d.days * interval '1 day' <= take_paper_reminders.at
    on conflict do nothing
    returning paper_reminder.subject_id)
  select distinct p.id, p.email, p.language
    from waiting w
    join accounts.person p on p.id = w.person_id and p.enrolled_at is not null
   where w.subject_id in (select told.subject_id from told)
$$;

-- What whoever asks said and did about papers.
create function advocacy.own_paper_acts()
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
    union all select 'elector', b.paper_id, '', b.opens_at
      from advocacy.elector e join advocacy.ballot b on b.id = e.ballot_id, me
     where e.elector = me.id
    union all select 'vote', b.paper_id, v.choice || case v.reason when '' then '' else ': ' || v.reason end, v.made_at
      from advocacy.vote v join advocacy.ballot b on b.id = v.ballot_id, me where v.person_id = me.id)
  select act.act, p.title, nullif(act.text, ''), act.at from act join advocacy.paper p on p.id = act.paper_id
   order by act.at, act.act, p.id
$$;

-- The name goes; organisation and id stay, so that what was said and voted still counts.
create function advocacy.forget_paper_names(person uuid)
returns void
language sql volatile security definer set search_path = ''
as $$
  update advocacy.comment set person_name = ''
   where person_id = forget_paper_names.person and accounts.may_forget(forget_paper_names.person);
  update advocacy.no_remark set person_name = ''
   where person_id = forget_paper_names.person and accounts.may_forget(forget_paper_names.person);
  update advocacy.sign_off set person_name = ''
   where person_id = forget_paper_names.person and accounts.may_forget(forget_paper_names.person);
  update advocacy.vote set person_name = ''
   where person_id = forget_paper_names.person and accounts.may_forget(forget_paper_names.person);
  update advocacy.elector set person_name = ''
   where elector = forget_paper_names.person and person_name is not null
     and accounts.may_forget(forget_paper_names.person)
$$;

do $$
declare
  door regprocedure;
begin
  foreach door in array array['advocacy.member_organisations()', 'advocacy.people_to_elect()',
    'advocacy.published_key(uuid)', 'advocacy.take_paper_reminders(timestamptz)', 'advocacy.own_paper_acts()',
    'advocacy.forget_paper_names(uuid)', 'advocacy.reads_drafts()', 'advocacy.edits_papers()']::regprocedure[] loop
    execute format('revoke all on function %s from public', door);
    execute format('grant execute on function %s to schnittstelle_app', door);
  end loop;
end $$;
