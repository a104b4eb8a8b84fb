create schema audit;
grant usage on schema audit to schnittstelle_app, schnittstelle_accounts;

-- Who did what, when, with which result; ids, no content. Every row's hash covers the one before it.
create table audit.event (
  seq bigint primary key check (seq > 0),
  at timestamptz not null,
  -- null: nobody known, or the operator by the command line
  person_id uuid,
  organisation_id uuid,
  -- a noun: session, invitation, membership, page
  action text not null check (action ~ '^[a-z][a-z_]{0,39}$'),
  verb text not null check (verb in ('create', 'read', 'change', 'remove', 'refuse')),
  object_kind text check (object_kind ~ '^[a-z][a-z_]{0,39}$'),
  -- an id or an address's pattern, never a word that somebody typed
  object_id text check (object_id ~ '^[[:alnum:]/:{}._-]{1,200}$'),
  result text not null check (result in ('done', 'refused', 'failed')),
  prev_hash bytea not null check (length(prev_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  check ((object_kind is null) = (object_id is null))
);
create index event_person on audit.event (person_id, seq desc);
create index event_organisation on audit.event (organisation_id, seq desc);
create index event_object on audit.event (object_id, seq desc) where object_kind = 'person';

alter table audit.event enable row level security;
alter table audit.event force row level security;
create policy everything on audit.event to schnittstelle_owner using (true) with check (true);
create policy reads_for_the_chain on audit.event for select to schnittstelle_accounts using (true);
create policy appends on audit.event for insert to schnittstelle_accounts with check (true);
grant select, insert on audit.event to schnittstelle_accounts;

-- What concerns the organisation or oneself; across all for the office and the auditor.
grant select on audit.event to schnittstelle_app;
create policy tenant on audit.event as restrictive to schnittstelle_app
  using (current_setting('schnittstelle.scope') = 'any'
    or organisation_id = current_setting('schnittstelle.organisation')::uuid
    or person_id = current_setting('schnittstelle.person')::uuid
    or (object_kind = 'person' and object_id = current_setting('schnittstelle.person')))
  with check (false);
create policy reads on audit.event for select to schnittstelle_app using (true);

-- SHA-256 over the row before's hash, hexadecimal, and this row's values as a JSON array of strings and nulls; chain.ts
-- computes the same. One transaction at a time: the lock is held until it ends, so that rows stand in order of commit.
create function audit.append(person uuid, organisation uuid, action text, verb text, object_kind text, object_id text,
  result text)
returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare
  last record;
  at timestamptz;
  json text;
begin
  perform pg_advisory_xact_lock(7246489);
  select e.seq, e.hash into last from audit.event e order by e.seq desc limit 1;
  if not found then
    select 0::bigint as seq, decode(repeat('00', 32), 'hex') as hash into last;
  end if;
  at := clock_timestamp();
  select '[' || string_agg(coalesce(to_json(value)::text, 'null'), ',' order by place) || ']' into json
    from unnest(array[(last.seq + 1)::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), person::text,
      organisation::text, action, verb, object_kind, object_id, result]) with ordinality as part (value, place);
  insert into audit.event
  values (last.seq + 1, at, person, organisation, action, verb, object_kind, object_id, result, last.hash,
    sha256(convert_to(encode(last.hash, 'hex') || json, 'UTF8')));
  return last.seq + 1;
end $$;

grant create on schema audit to schnittstelle_accounts;
alter function audit.append(uuid, uuid, text, text, text, text, text) owner to schnittstelle_accounts;
revoke all on function audit.append(uuid, uuid, text, text, text, text, text) from public;
grant execute on function audit.append(uuid, uuid, text, text, text, text, text) to schnittstelle_app, schnittstelle_owner;
revoke create on schema audit from schnittstelle_accounts;
