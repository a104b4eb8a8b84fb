-- Decisions that come in: hints of anybody, decisions sent by members, and the encrypted originals of uploaded texts. All of
-- it belongs to the office; row-level security as in core/accounts. The program without a session reads none of it: what
-- happens then goes through the functions below.

create table caselaw.pointer (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references accounts.organisation (id) on delete cascade,
  -- what the sender asks by: 12 random signs, nothing in their order
  receipt text not null unique check (receipt ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  court text not null check (court <> '' and length(court) <= 200),
  date date,
  file_number text not null default '' check (length(file_number) <= 200),
  link text not null default '' check (length(link) <= 2000),
  note text not null default '' check (length(note) <= 5000),
  -- for questions; deleted when the hint is closed, after 90 days at the latest
  contact text not null default '' check (length(contact) <= 200),
  received_at timestamptz not null,
  -- a member and her organisation; null: anybody
  sent_by uuid,
  sent_for uuid,
  closed_at timestamptz,
  closed_by uuid,
  -- taken: the thing at the desk that it became
  ending text check (ending in ('taken', 'declined')),
  thing_id uuid references desk.thing (id) on delete set null,
  -- for the sender to read
  reason text not null default '' check (length(reason) <= 2000),
  check ((sent_by is null) = (sent_for is null)),
  check ((closed_at is null) = (ending is null) and (closed_at is null) = (closed_by is null)),
  check (closed_at is null or contact = ''),
  unique (id, organisation_id)
);
create index pointer_open on caselaw.pointer (received_at) where closed_at is null;
create index pointer_thing on caselaw.pointer (thing_id);

-- An uploaded text, encrypted on receipt; the file is DATA_DIR/intake/{id}.age. Neither its name nor a hash of it is kept.
create table caselaw.original (
  id uuid primary key,
  organisation_id uuid not null references accounts.organisation (id) on delete cascade,
  -- the decision at the desk that it belongs to
  thing_id uuid references desk.thing (id) on delete cascade,
  -- the member's hint that it came with
  pointer_id uuid,
  received_by uuid not null,
  received_at timestamptz not null,
  -- bytes, encrypted
  size integer not null check (size > 0),
  -- what the file says about itself, {"Author": …}; only of those whose text the office reads
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  check (thing_id is not null or pointer_id is not null),
  foreign key (pointer_id, organisation_id) references caselaw.pointer (id, organisation_id)
    on update cascade on delete cascade
);
create index original_thing on caselaw.original (thing_id);
create index original_pointer on caselaw.original (pointer_id);
create index original_received on caselaw.original (received_at);

-- How many hints a network sent in an hour; key is an HMAC of it.
create table caselaw.pointer_rate (
  key text not null,
  hour timestamptz not null,
  count integer not null,
  primary key (key, hour)
);

do $$
declare
  protected name;
  sampled name;
begin
  foreach protected in array array['pointer', 'original'] loop
    execute format('alter table caselaw.%I enable row level security', protected);
    execute format('alter table caselaw.%I force row level security', protected);
    execute format('create policy everything on caselaw.%I to schnittstelle_owner using (true) with check (true)', protected);
    execute format('create policy tenant on caselaw.%I as restrictive to schnittstelle_app
      using (current_setting(''schnittstelle.scope'') = ''any''
        or organisation_id = current_setting(''schnittstelle.organisation'')::uuid)
      with check (current_setting(''schnittstelle.scope'') = ''any''
        or organisation_id = current_setting(''schnittstelle.organisation'')::uuid)', protected);
    execute format('create policy intake on caselaw.%I to schnittstelle_app using (true) with check (true)', protected);
    for sampled in select column_name from information_schema.columns
      where table_schema = 'caselaw' and table_name = protected and data_type in ('text', 'jsonb') loop
      execute format('alter table caselaw.%I alter column %I set statistics 0', protected, sampled);
    end loop;
  end loop;
end $$;
grant select, update (contact, closed_at, closed_by, ending, thing_id, reason) on caselaw.pointer to schnittstelle_app;
grant select, insert, delete, update (thing_id) on caselaw.original to schnittstelle_app;

-- Takes a hint for the office. Answers 'taken', 'too_many' (of this network in this hour, or of all), or 'no_office'.
create function caselaw.receive_pointer(network text, receipt text, court text, date date, file_number text, link text,
  note text, contact text, at timestamptz)
returns text
language plpgsql volatile security definer set search_path = ''
as $$
declare
  office uuid;
  sent integer;
  of_all integer;
begin
  select o.id into office from accounts.organisation o where o.kind = 'office';
  if not found then return 'no_office'; end if;
  delete from caselaw.pointer_rate r where r.hour < receive_pointer.at - interval '1 day';
  insert into caselaw.pointer_rate as r (key, hour, count)
  values (receive_pointer.network, date_trunc('hour', receive_pointer.at), 1)
  on conflict (key, hour) do update set count = r.count + 1
  returning r.count into sent;
  select sum(least(r.count, 10)) into of_all from caselaw.pointer_rate r
   where r.hour = date_trunc('hour', receive_pointer.at);
  if sent > 10 or of_all > 200 then return 'too_many'; end if;
  insert into caselaw.pointer (organisation_id, receipt, court, date, file_number, link, note, contact, received_at)
  values (office, receive_pointer.receipt, receive_pointer.court, receive_pointer.date, receive_pointer.file_number,
    receive_pointer.link, receive_pointer.note, receive_pointer.contact, receive_pointer.at);
  return 'taken';
end $$;

-- Takes a decision that a member sends, with its original, for the office; null when there is none. Who is signed in is who
-- sends: settings of the transaction.
create function caselaw.receive_submission(receipt text, court text, date date, file_number text, note text,
  original uuid, size integer, at timestamptz)
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  office uuid;
  person uuid := current_setting('schnittstelle.person')::uuid;
  pointer uuid;
begin
  select o.id into office from accounts.organisation o where o.kind = 'office';
  if not found then return null; end if;
  insert into caselaw.pointer (organisation_id, receipt, court, date, file_number, note, received_at, sent_by, sent_for)
  values (office, receive_submission.receipt, receive_submission.court, receive_submission.date,
    receive_submission.file_number, receive_submission.note, receive_submission.at, person,
    current_setting('schnittstelle.organisation')::uuid)
  returning id into pointer;
  insert into caselaw.original (id, organisation_id, pointer_id, received_by, received_at, size)
  values (receive_submission.original, office, pointer, person, receive_submission.at, receive_submission.size);
  return pointer;
end $$;

-- What whoever holds a receipt may know. slug: of the decision, once it is public.
create function caselaw.pointer_state(receipt text)
returns table (received_on date, ending text, reason text, slug text)
language sql stable security definer set search_path = ''
as $$
  select (p.received_at at time zone 'Europe/Berlin')::date, p.ending, p.reason, d.slug
    from caselaw.pointer p
    left join desk.thing t on t.id = p.thing_id and t.kind = 'decision'
    left join caselaw.decision d on d.id::text = t.key
   where p.receipt = pointer_state.receipt
$$;

-- Deletes what is over: originals after 30 days, contacts after 90, and hints two years after they were closed.
create function caselaw.tidy_intake(at timestamptz)
returns void
language sql volatile security definer set search_path = ''
as $$
  delete from caselaw.original o where o.received_at < tidy_intake.at - interval '30 days';
  update caselaw.pointer p set contact = ''
   where p.contact <> '' and p.received_at < tidy_intake.at - interval '90 days';
  delete from caselaw.pointer p where p.closed_at < tidy_intake.at - interval '2 years';
  delete from caselaw.pointer_rate r where r.hour < tidy_intake.at - interval '1 day';
$$;

-- Ids of the originals that are kept, to find files without a row and rows without a file.
create function caselaw.kept_originals()
returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select o.id from caselaw.original o
$$;

-- Deletes rows whose file is gone.
create function caselaw.forget_originals(ids uuid[])
returns void
language sql volatile security definer set search_path = ''
as $$
  delete from caselaw.original o where o.id = any (forget_originals.ids)
$$;

do $$
declare
  door text;
begin
  foreach door in array array[
    'receive_pointer(text, text, text, date, text, text, text, text, timestamptz)',
    'receive_submission(text, text, date, text, text, uuid, integer, timestamptz)',
    'pointer_state(text)', 'tidy_intake(timestamptz)', 'kept_originals()', 'forget_originals(uuid[])'] loop
    execute 'revoke all on function caselaw.' || door || ' from public';
    execute 'grant execute on function caselaw.' || door || ' to schnittstelle_app';
  end loop;
end $$;
