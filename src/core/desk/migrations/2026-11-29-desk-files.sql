-- Files of things: which one has which, apart from what anybody may fetch. The bytes lie below DATA_DIR/files by their hash.

-- Received for a draft; one row for each thing that has it, whatever its fate.
create table desk.file (
  thing_id uuid not null,
  organisation_id uuid not null,
  -- of what is stored, hexadecimal
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- as its content says, never its name
  type text not null check (type in ('image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/pdf')),
  -- bytes
  size integer not null check (size > 0),
  -- without folders and with the ending of its type
  name text not null check (name <> '' and length(name) <= 200),
  received_by uuid not null,
  received_at timestamptz not null,
  primary key (thing_id, sha256),
  foreign key (thing_id, organisation_id) references desk.thing (id, organisation_id) on update cascade on delete cascade
);
create index file_hash on desk.file (sha256);

-- What anybody may fetch. Written at a release only, gone with a withdrawal.
create table desk.public_file (
  thing_id uuid not null references desk.thing (id) on delete cascade,
  sha256 text not null,
  type text not null,
  size integer not null,
  name text not null,
  primary key (sha256, thing_id)
);
create index public_file_thing on desk.public_file (thing_id);
grant select, insert, delete on desk.public_file to schnittstelle_app;

alter table desk.file enable row level security;
alter table desk.file force row level security;
create policy everything on desk.file to schnittstelle_owner using (true) with check (true);
create policy tenant on desk.file as restrictive to schnittstelle_app
  using (current_setting('schnittstelle.scope') = 'any'
    or organisation_id = current_setting('schnittstelle.organisation')::uuid)
  with check (current_setting('schnittstelle.scope') = 'any'
    or organisation_id = current_setting('schnittstelle.organisation')::uuid);
create policy desk on desk.file to schnittstelle_app using (true) with check (true);
grant select, insert, delete on desk.file to schnittstelle_app;
alter table desk.file alter column sha256 set statistics 0, alter column name set statistics 0;

-- Every hash that somebody needs. Rows of files that no draft, version or page names any more go first: somebody took them
-- out again. The program's jobs belong to no organisation and see no rows themselves.
create function desk.tidy_files(before timestamptz)
returns table (sha256 text)
language sql volatile security definer set search_path = ''
as $$
  delete from desk.file f
   where f.received_at < tidy_files.before
     and not exists (select from desk.public_file p where p.thing_id = f.thing_id and p.sha256 = f.sha256)
     and not exists (select from desk.draft d where d.thing_id = f.thing_id and strpos(d.content::text, f.sha256) > 0)
     and not exists (select from desk.version v where v.thing_id = f.thing_id and strpos(v.content::text, f.sha256) > 0);
  select f.sha256 from desk.file f union select p.sha256 from desk.public_file p
$$;
revoke all on function desk.tidy_files from public;
grant execute on function desk.tidy_files to schnittstelle_app;
