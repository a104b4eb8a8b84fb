-- People in office with whom the network's office speaks, and what was spoken of. There is no column for anything about
-- them beyond the office they hold, and none for how to reach them. Readable by the office's editors and leads alone.
create table advocacy.contact (
  id uuid primary key,
  organisation_id uuid not null references accounts.organisation (id) on delete cascade,
  name text not null check (name <> '' and length(name) <= 200),
  -- "Referatsleiterin", "Mitglied des Rechtsausschusses"
  office text not null check (office <> '' and length(office) <= 300),
  -- "Bundesministerium der Justiz"
  body text not null check (body <> '' and length(body) <= 300),
  kind text not null check (kind in ('ministry', 'authority', 'parliament', 'other')),
  -- the last day on which the row may stand
  delete_after date not null,
  -- rises with each change: whoever saves names the one she started from
  revision integer not null default 1 check (revision > 0),
  created_by uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (id, organisation_id)
);
create index contact_body on advocacy.contact (organisation_id, body);
create index contact_delete_after on advocacy.contact (delete_after);

create table advocacy.contact_entry (
  id uuid primary key,
  contact_id uuid not null,
  organisation_id uuid not null,
  held_on date not null,
  subject text not null check (subject <> '' and length(subject) <= 300),
  -- who of the office; her name is read from her account and goes with it
  held_by uuid not null,
  result text not null default '' check (length(result) <= 5000),
  next_step text not null default '' check (length(next_step) <= 500),
  next_on date check (next_on >= held_on),
  -- last part of a dossier's address
  dossier text not null default '' check (dossier ~ '^([a-z0-9]+(-[a-z0-9]+)*)?$' and length(dossier) <= 120),
  revision integer not null default 1 check (revision > 0),
  created_at timestamptz not null,
  check ((next_step = '') = (next_on is null)),
  foreign key (contact_id, organisation_id) references advocacy.contact (id, organisation_id)
    on update cascade on delete cascade
);
create index contact_entry_contact on advocacy.contact_entry (contact_id, held_on desc);

do $$
declare
  protected name;
  sampled name;
begin
  foreach protected in array array['contact', 'contact_entry'] loop
    execute format('alter table advocacy.%I enable row level security', protected);
    execute format('alter table advocacy.%I force row level security', protected);
    execute format('create policy everything on advocacy.%I to schnittstelle_owner using (true) with check (true)', protected);
    -- Never across organisations, whatever the scope: of the office, for whoever edits there.
    execute format('create policy tenant on advocacy.%1$I as restrictive to schnittstelle_app
      using (%2$s) with check (%2$s)', protected, format('organisation_id = current_setting(''schnittstelle.organisation'')::uuid
        and exists (select from accounts.membership m
          where m.person_id = current_setting(''schnittstelle.person'')::uuid
            and m.organisation_id = %I.organisation_id and m.organisation_kind = ''office''
            and m.role in (''editor'', ''office_lead''))', protected));
    execute format('create policy office on advocacy.%I to schnittstelle_app using (true) with check (true)', protected);
    for sampled in select column_name from information_schema.columns
      where table_schema = 'advocacy' and table_name = protected and data_type = 'text' loop
      execute format('alter table advocacy.%I alter column %I set statistics 0', protected, sampled);
    end loop;
  end loop;
end $$;

grant select, insert, delete on advocacy.contact, advocacy.contact_entry to schnittstelle_app;
grant update (name, office, body, kind, delete_after, revision, changed_at) on advocacy.contact to schnittstelle_app;
grant update (held_on, subject, held_by, result, next_step, next_on, dossier, revision) on advocacy.contact_entry
  to schnittstelle_app;

-- Every night: those whose last day is over, with their entries. Answers what the audit tells: ids, no content.
create function advocacy.delete_overdue_contacts(today date)
returns table (id uuid, organisation_id uuid)
language sql volatile security definer set search_path = ''
as $$
  delete from advocacy.contact c where c.delete_after < today returning c.id, c.organisation_id
$$;

-- For the copy that somebody of the office gets of her data: the talks that she held, without whom she spoke with.
create function advocacy.own_contact_entries()
returns table (held_on date, subject text)
language sql stable security definer set search_path = ''
as $$
  select e.held_on, e.subject from advocacy.contact_entry e
   where e.held_by = current_setting('schnittstelle.person')::uuid order by e.held_on, e.id
$$;
revoke all on function advocacy.delete_overdue_contacts(date), advocacy.own_contact_entries() from public;
grant execute on function advocacy.delete_overdue_contacts(date), advocacy.own_contact_entries() to schnittstelle_app;
