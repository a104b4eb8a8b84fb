-- How everything public is edited: drafts and versions, apart from what pages read. Each row belongs to an organisation;
-- row-level security as in core/accounts.
create schema desk;
grant usage on schema desk to schnittstelle_app;

create table desk.thing (
  id uuid primary key default gen_random_uuid(),
  -- of an Editable
  kind text not null check (kind ~ '^[a-z][a-z-]*$'),
  -- its key in the domain's own tables; null until it was public
  key text check (key <> '' and length(key) <= 300),
  organisation_id uuid not null references accounts.organisation (id) on delete cascade,
  -- of the newest content; '' once everything was deleted
  title text not null check (length(title) <= 500),
  -- rises with each change of the draft or of what is public: whoever saves names the one she started from, so that a
  -- draft thrown away and begun anew is not mistaken for the first
  revision integer not null default 1 check (revision > 0),
  -- SHA-256 of the last edition from the program that was taken over or offered as a draft
  edition bytea check (length(edition) = 32),
  -- null: taken over from what was public before anybody edited it here
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (kind, key),
  unique (id, organisation_id)
);
create index thing_list on desk.thing (kind, changed_at desc);
create index thing_organisation on desk.thing (organisation_id);

-- At most one of a thing.
create table desk.draft (
  thing_id uuid primary key,
  organisation_id uuid not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  -- number of the version it started from; null: of none
  based_on integer,
  -- program: a newer edition that came with the program
  origin text not null check (origin in ('person', 'program')),
  -- everybody who saved it since the last release
  editors uuid[] not null default '{}',
  edited_by uuid,
  edited_at timestamptz not null,
  foreign key (thing_id, organisation_id) references desk.thing (id, organisation_id) on update cascade on delete cascade
);

-- One row each time a draft was submitted; the one without an end is the open one.
create table desk.submission (
  id uuid primary key default gen_random_uuid(),
  thing_id uuid not null,
  organisation_id uuid not null,
  -- of the thing: the text that is read
  revision integer not null,
  submitted_by uuid not null,
  submitted_at timestamptz not null,
  -- for whoever checks it
  note text not null default '' check (length(note) <= 2000),
  ended_at timestamptz,
  ended_by uuid,
  -- released; returned, with a remark; taken_back by an editor; changed: the draft was saved anew
  ending text check (ending in ('released', 'returned', 'taken_back', 'changed')),
  remark text not null default '' check (length(remark) <= 5000),
  check ((ended_at is null) = (ending is null)),
  unique (id, organisation_id),
  foreign key (thing_id, organisation_id) references desk.thing (id, organisation_id) on update cascade on delete cascade
);
create unique index submission_open on desk.submission (thing_id) where ended_at is null;

-- "Gelesen, keine Person erkennbar": who stated what of a submitted draft.
create table desk.statement (
  submission_id uuid not null,
  organisation_id uuid not null,
  check_name text not null,
  person_id uuid not null,
  person_name text not null,
  stated_at timestamptz not null,
  primary key (submission_id, check_name, person_id),
  foreign key (submission_id, organisation_id) references desk.submission (id, organisation_id)
    on update cascade on delete cascade
);

-- Everything that was ever public, and what a first draft started from.
create table desk.version (
  id uuid primary key default gen_random_uuid(),
  thing_id uuid not null,
  organisation_id uuid not null,
  number integer not null check (number > 0),
  -- null: deleted for good with the withdrawal
  content jsonb check (jsonb_typeof(content) = 'object'),
  -- taken_over: it was public before anybody edited it here
  origin text not null check (origin in ('taken_over', 'released')),
  note text not null default '' check (length(note) <= 2000),
  released_by uuid,
  released_at timestamptz not null,
  -- [{"check", "personId", "personName", "at"}]
  statements jsonb not null default '[]',
  unique (thing_id, number),
  foreign key (thing_id, organisation_id) references desk.thing (id, organisation_id) on update cascade on delete cascade
);

-- The one without an end holds.
create table desk.withdrawal (
  id uuid primary key default gen_random_uuid(),
  thing_id uuid not null,
  organisation_id uuid not null,
  reason text not null check (reason <> '' and length(reason) <= 2000),
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  -- by a later release
  ended_at timestamptz,
  foreign key (thing_id, organisation_id) references desk.thing (id, organisation_id) on update cascade on delete cascade
);
create unique index withdrawal_open on desk.withdrawal (thing_id) where ended_at is null;

do $$
declare
  protected name;
  sampled name;
begin
  foreach protected in array array['thing', 'draft', 'submission', 'statement', 'version', 'withdrawal'] loop
    execute format('alter table desk.%I enable row level security', protected);
    execute format('alter table desk.%I force row level security', protected);
    execute format('create policy everything on desk.%I to schnittstelle_owner using (true) with check (true)', protected);
    execute format('create policy tenant on desk.%I as restrictive to schnittstelle_app
      using (current_setting(''schnittstelle.scope'') = ''any''
        or organisation_id = current_setting(''schnittstelle.organisation'')::uuid)
      with check (current_setting(''schnittstelle.scope'') = ''any''
        or organisation_id = current_setting(''schnittstelle.organisation'')::uuid)', protected);
    execute format('create policy desk on desk.%I to schnittstelle_app using (true) with check (true)', protected);
    execute format('grant select, insert, update, delete on desk.%I to schnittstelle_app', protected);
    -- No samples of drafts in the statistics.
    for sampled in select column_name from information_schema.columns
      where table_schema = 'desk' and table_name = protected and data_type in ('text', 'jsonb') loop
      execute format('alter table desk.%I alter column %I set statistics 0', protected, sampled);
    end loop;
  end loop;
end $$;
