create schema directory;
grant usage on schema directory to schnittstelle_app;

-- What everybody may read of an organisation's place. A hidden place never has a row here.
create table directory.entry (
  organisation_id uuid primary key references accounts.organisation (id) on delete cascade,
  parent_id uuid references accounts.organisation (id) on delete set null,
  type text not null check (type in ('specialised_counselling', 'shelter', 'migrant_project',
    'rights_organisation', 'welfare_association', 'sex_work_counselling')),
  description text,
  precision text not null check (precision in ('exact', 'town', 'land')),
  street text,
  postal_code text check (postal_code ~ '^[0-9]{5}$'),
  town text,
  land text not null check (land in ('bw', 'by', 'be', 'bb', 'hb', 'hh',
    'he', 'mv', 'ni', 'nw', 'rp', 'sl', 'sn', 'st', 'sh', 'th')),
  serves text[] not null default '{}'
    check (serves <@ array['bw', 'by', 'be', 'bb', 'hb', 'hh',
      'he', 'mv', 'ni', 'nw', 'rp', 'sl', 'sn', 'st', 'sh', 'th']),
  latitude numeric(4, 2),
  longitude numeric(4, 2),
  phone text check (phone ~ '^\+[0-9]{5,15}$'),
  email text check (email ~ '^[^[:space:]@]+@[^[:space:]@]+$'),
  website text check (website ~ '^https?://[^[:space:]]+$'),
  languages text[] not null default '{}',
  interpreted text[] not null default '{}',
  forms text[] not null default '{}'
    check (forms <@ array['labour', 'sexual', 'begging', 'criminal', 'organs']),
  target_groups text[] not null default '{}'
    check (target_groups <@ array['women', 'men', 'trans', 'minors', 'families']),
  services text[] not null default '{}',
  hours text,
  accessible text check (accessible in ('yes', 'partly', 'no')),
  has_shelter boolean not null default false,
  confirmed_on date,
  check (parent_id <> organisation_id),
  check (not land = any (serves)),
  check ((latitude is null) = (longitude is null)),
  constraint only_exact_has_an_address check (precision = 'exact' or (street is null and postal_code is null)),
  constraint only_land_has_no_place check (precision <> 'land' or (town is null and latitude is null))
);

create index entry_parent on directory.entry (parent_id);

-- PostgreSQL keeps samples of values, also of rows that are gone, and whoever may read a table may read them (pg_stats).
do $$
declare
  of_entry name;
begin
  for of_entry in select column_name from information_schema.columns where table_schema = 'directory' loop
    execute format('alter table directory.entry alter column %I set statistics 0', of_entry);
  end loop;
end $$;

grant select on directory.entry to schnittstelle_app;

-- The following three are not granted to the program that serves pages.

-- For the members' room.
create table directory.member_note (
  organisation_id uuid primary key references accounts.organisation (id) on delete cascade,
  body text not null check (body <> '')
);

-- For the office: where the entry comes from, who confirmed it, what else is known.
create table directory.office_note (
  organisation_id uuid primary key references accounts.organisation (id) on delete cascade,
  source_id text not null unique check (source_id <> ''),
  confirmed_by text,
  body text
);

-- Protected places. They have nothing geographic but their Land; pages see only has_shelter of the parent.
create table directory.hidden_entry (
  id uuid primary key,
  source_id text not null unique check (source_id <> ''),
  parent_id uuid references accounts.organisation (id) on delete set null,
  name text not null check (name <> ''),
  type text not null,
  description text,
  land text not null check (land in ('bw', 'by', 'be', 'bb', 'hb', 'hh',
    'he', 'mv', 'ni', 'nw', 'rp', 'sl', 'sn', 'st', 'sh', 'th')),
  serves text[] not null default '{}'
    check (serves <@ array['bw', 'by', 'be', 'bb', 'hb', 'hh',
      'he', 'mv', 'ni', 'nw', 'rp', 'sl', 'sn', 'st', 'sh', 'th']),
  phone text check (phone ~ '^\+[0-9]{5,15}$'),
  email text,
  website text,
  languages text[] not null default '{}',
  interpreted text[] not null default '{}',
  forms text[] not null default '{}',
  target_groups text[] not null default '{}',
  services text[] not null default '{}',
  hours text,
  accessible text,
  confirmed_on date,
  confirmed_by text,
  notes_members text,
  notes_office text
);

create index hidden_entry_parent on directory.hidden_entry (parent_id);
