-- Entries are edited at the desk by the program's role, in the transaction of a release: it writes what everybody may
-- read, and, bound to one organisation, what not everybody may.

grant insert, update, delete on directory.entry to schnittstelle_app;

-- The owner, as an import is, and a route of every organisation.
create function directory.is_for_all() returns boolean
language sql stable set search_path = ''
as $$
  select case when pg_has_role(session_user, 'schnittstelle_owner', 'member') then true
    else current_setting('schnittstelle.scope') = 'any' end
$$;

create function directory.may_change(organisation uuid) returns boolean
language sql stable set search_path = ''
as $$
  select case when directory.is_for_all() then true
    else organisation = current_setting('schnittstelle.organisation')::uuid end
$$;

-- Everybody reads all rows, so that row-level security would only guard the writing; this does.
create function directory.only_its_own() returns trigger
language plpgsql set search_path = ''
as $$
declare
  organisation uuid := case tg_op when 'DELETE' then old.organisation_id else new.organisation_id end;
begin
  if not pg_has_role(current_user, 'schnittstelle_owner', 'member') and not directory.may_change(organisation) then
    raise insufficient_privilege using message = 'This entry is another organisation''s.';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger only_its_own before insert or update or delete on directory.entry
  for each row execute function directory.only_its_own();

-- Names of columns that were changed at the desk: a later import leaves them as they are.
alter table directory.office_note add column edited_fields text[] not null default '{}';
alter table directory.hidden_entry
  add column edited_fields text[] not null default '{}',
  -- whose people edit it: its own organisation or the one that has it; null: the office's
  add column organisation_id uuid references accounts.organisation (id) on delete set null;
update directory.hidden_entry set organisation_id = parent_id;
create index hidden_entry_organisation on directory.hidden_entry (organisation_id);

-- Taken out of the directory at the desk: a later import does not bring them back.
create table directory.withdrawn_entry (
  id uuid primary key,
  source_id text not null unique check (source_id <> ''),
  organisation_id uuid references accounts.organisation (id) on delete set null,
  withdrawn_at timestamptz not null
);
create index withdrawn_entry_organisation on directory.withdrawn_entry (organisation_id);

-- When the leads of an organisation were last asked to confirm their entry.
create table directory.reminder (
  organisation_id uuid primary key references accounts.organisation (id) on delete cascade,
  reminded_at timestamptz not null
);

do $$
declare
  protected name;
  sampled name;
begin
  foreach protected in array array['member_note', 'office_note', 'hidden_entry', 'withdrawn_entry', 'reminder'] loop
    execute format('alter table directory.%I enable row level security', protected);
    execute format('alter table directory.%I force row level security', protected);
    execute format('create policy everything on directory.%I to schnittstelle_owner using (true) with check (true)',
      protected);
    execute format('create policy tenant on directory.%I as restrictive to schnittstelle_app
      using (current_setting(''schnittstelle.scope'') = ''any''
        or organisation_id = current_setting(''schnittstelle.organisation'')::uuid)
      with check (current_setting(''schnittstelle.scope'') = ''any''
        or organisation_id = current_setting(''schnittstelle.organisation'')::uuid)', protected);
    execute format('create policy desk on directory.%I to schnittstelle_app using (true) with check (true)', protected);
    for sampled in select column_name from information_schema.columns
      where table_schema = 'directory' and table_name = protected loop
      execute format('alter table directory.%I alter column %I set statistics 0', protected, sampled);
    end loop;
  end loop;
end $$;

grant select, insert, update, delete on directory.member_note, directory.office_note, directory.hidden_entry,
  directory.withdrawn_entry to schnittstelle_app;
grant select on directory.reminder to schnittstelle_app;

-- The doors below run as the owner, because they touch what belongs to others; each says itself for whom.

-- Gives an organisation the name and kind of its entry; a route for all also makes a new one. `slug` is for a new one and
-- for one that was hidden; else addresses stay.
create function directory.keep_organisation(organisation uuid, slug text, name text, kind text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  held accounts.organisation;
begin
  select * into held from accounts.organisation o where o.id = organisation;
  if kind not in ('centre', 'partner') or held.kind = 'office' or not directory.may_change(organisation)
    or (held.id is null and not directory.is_for_all()) then
    raise insufficient_privilege using message = 'This organisation is not changed by its entry.';
  end if;
  insert into accounts.organisation as o (id, slug, name, kind)
  values (organisation, keep_organisation.slug, keep_organisation.name, keep_organisation.kind)
  on conflict (id) do update set name = excluded.name, kind = excluded.kind,
    slug = case when o.slug = 'stelle-' || o.id then excluded.slug else o.slug end
   where (o.name, o.kind) is distinct from (excluded.name, excluded.kind);
end $$;

-- The people of a place that became hidden still belong to its organisation, which everybody may read: it keeps its id,
-- and nothing that tells which place it is.
create function directory.hide_organisation(organisation uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if not directory.may_change(organisation) then
    raise insufficient_privilege using message = 'This organisation is another one''s.';
  end if;
  update directory.entry e set parent_id = null where e.parent_id = organisation;
  update accounts.organisation o
     set slug = 'stelle-' || o.id, name = 'Geschützte Stelle ' || left(o.id::text, 8)
   where o.id = organisation and o.kind <> 'office';
end $$;

-- That an organisation has protected places is all that pages learn of hidden entries.
create function directory.tell_shelters() returns void
language sql volatile security definer set search_path = ''
as $$
  update directory.entry e
     set has_shelter = s.has_shelter
    from (select p.organisation_id,
                 p.type = 'shelter'
                 or exists (select from directory.entry b
                             where b.parent_id = p.organisation_id and b.type = 'shelter')
                 or exists (select from directory.hidden_entry h
                             where h.parent_id = p.organisation_id) as has_shelter
            from directory.entry p) s
   where s.organisation_id = e.organisation_id
     and s.has_shelter is distinct from e.has_shelter
$$;

-- What the office entered for an organisation that it made is that organisation's from then on.
create function directory.hand_over() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update desk.thing t set organisation_id = new.organisation_id
   where t.kind = 'entry' and t.key = new.organisation_id::text and t.organisation_id <> new.organisation_id;
  return null;
end $$;
-- At the end of the transaction, because the desk writes the thing and its version after the entry.
create constraint trigger hand_over after insert on directory.entry
  deferrable initially deferred for each row execute function directory.hand_over();

-- The leads of each organisation whose entry nobody confirmed for six months, and who were not asked for a month.
-- Whoever asks has asked: the next answer comes a month later.
create function directory.take_reminders(at timestamptz)
returns table (person_id uuid, email text, language text)
language sql volatile security definer set search_path = ''
as $$
  with due as (
    select e.organisation_id, e.confirmed_on from directory.entry e
     union
    select h.organisation_id, h.confirmed_on from directory.hidden_entry h where h.organisation_id is not null),
  lead as (
    select due.organisation_id, p.id, p.email, p.language
      from due
      join accounts.membership m on m.organisation_id = due.organisation_id and m.role = 'centre_lead'
      join accounts.person p on p.id = m.person_id and p.enrolled_at is not null
     where due.confirmed_on is null
        or due.confirmed_on + interval '6 months' < (take_reminders.at at time zone 'Europe/Berlin')::date),
  asked as (
    insert into directory.reminder as r (organisation_id, reminded_at)
    select distinct lead.organisation_id, take_reminders.at from lead
    on conflict (organisation_id) do update set reminded_at = excluded.reminded_at
     where r.reminded_at <= take_reminders.at - interval '1 month'
    returning r.organisation_id)
  select distinct lead.id, lead.email, lead.language
    from lead join asked using (organisation_id)
$$;

do $$
declare
  door regprocedure;
begin
  for door in select oid::regprocedure from pg_proc where pronamespace = 'directory'::regnamespace loop
    execute format('revoke all on function %s from public', door);
    execute format('grant execute on function %s to schnittstelle_app', door);
  end loop;
end $$;
