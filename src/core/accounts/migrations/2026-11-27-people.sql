-- People, what they may do where, and how they prove who they are. core/accounts/transaction.ts sets for each transaction
-- schnittstelle.person and schnittstelle.organisation (uuid) and schnittstelle.scope ('own' or 'any'). Policies ask without
-- missing_ok: a transaction that lacks one gets an error and no row. Restrictive ones bind whatever later policies allow.

alter table accounts.organisation add unique (id, kind);

create table accounts.person (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> '' and length(name) <= 200),
  email text not null check (email ~ '^[^[:space:]@<>,;:"]+@[^[:space:]@<>,;:"]+$' and length(email) <= 254),
  language text not null default 'de' check (language in ('de', 'en')),
  created_at timestamptz not null,
  -- when she registered her first key; null: she came by a link and has none yet
  enrolled_at timestamptz
);
create unique index person_email on accounts.person (lower(email));

-- One row for each role of a person in an organisation.
create table accounts.membership (
  person_id uuid not null references accounts.person (id) on delete cascade,
  organisation_id uuid not null,
  organisation_kind text not null,
  role text not null check (role in ('member', 'counsellor', 'centre_lead', 'editor', 'reviewer', 'trainer', 'treasurer',
    'office_lead', 'auditor')),
  -- null: the operator, by the command line
  given_by uuid,
  given_at timestamptz not null,
  primary key (person_id, organisation_id, role),
  foreign key (organisation_id, organisation_kind) references accounts.organisation (id, kind)
    on update cascade on delete cascade,
  constraint only_the_office check (role not in ('office_lead', 'auditor', 'treasurer') or organisation_kind = 'office'),
  constraint not_the_office check (role not in ('centre_lead', 'counsellor') or organisation_kind <> 'office')
);
create index membership_organisation on accounts.membership (organisation_id);

create table accounts.passkey (
  -- the credential's id, base64url
  id text primary key,
  person_id uuid not null references accounts.person (id) on delete cascade,
  name text not null check (name <> '' and length(name) <= 100),
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  -- whether the authenticator can derive a key (WebAuthn PRF)
  prf boolean not null default false,
  -- whether it is synchronised to other devices
  backed_up boolean not null default false,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_person on accounts.passkey (person_id);

-- The way without a passkey: passphrase and TOTP, both. A row means that the office allows it.
create table accounts.fallback (
  person_id uuid primary key references accounts.person (id) on delete cascade,
  allowed_by uuid not null,
  allowed_at timestamptz not null,
  passphrase_hash text,
  totp_sealed bytea,
  -- the last time step whose code was taken: none is taken twice
  totp_step bigint,
  set_at timestamptz,
  check ((passphrase_hash is null) = (totp_sealed is null))
);

create table accounts.session (
  id uuid primary key default gen_random_uuid(),
  -- SHA-256
  token_hash bytea not null unique check (length(token_hash) = 32),
  person_id uuid not null references accounts.person (id) on delete cascade,
  organisation_id uuid not null references accounts.organisation (id) on delete cascade,
  mode text not null check (mode in ('full', 'enrolling')),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  reauthenticated_at timestamptz,
  ended_at timestamptz
);
create index session_person on accounts.session (person_id);

create table accounts.invitation (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique check (length(token_hash) = 32),
  organisation_id uuid not null references accounts.organisation (id) on delete cascade,
  roles text[] not null check (cardinality(roles) between 1 and 9),
  name text not null check (name <> '' and length(name) <= 200),
  email text not null check (email ~ '^[^[:space:]@<>,;:"]+@[^[:space:]@<>,;:"]+$' and length(email) <= 254),
  language text not null default 'de' check (language in ('de', 'en')),
  -- null: the operator, by the command line
  invited_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= created_at + interval '7 days'),
  used_at timestamptz,
  withdrawn_at timestamptz
);
create index invitation_organisation on accounts.invitation (organisation_id);

create table accounts.recovery (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references accounts.person (id) on delete cascade,
  organisation_id uuid not null references accounts.organisation (id) on delete cascade,
  -- mail: the link goes to her address. in_person: whoever confirms hands it over.
  way text not null check (way in ('mail', 'in_person')),
  -- null: the operator, by the command line
  started_by uuid,
  started_at timestamptz not null,
  confirmed_by uuid check (confirmed_by <> started_by),
  confirmed_at timestamptz,
  token_hash bytea unique check (length(token_hash) = 32),
  expires_at timestamptz check (expires_at <= confirmed_at + interval '15 minutes'),
  used_at timestamptz,
  withdrawn_at timestamptz,
  check (person_id not in (started_by, confirmed_by)),
  check ((confirmed_at is null) = (token_hash is null) and (confirmed_at is null) = (expires_at is null)),
  constraint a_second_pair_of_eyes check (started_by is null or (confirmed_at is null) = (confirmed_by is null)),
  constraint the_operator_alone check (started_by is not null or (confirmed_by is null and confirmed_at is not null))
);
create index recovery_person on accounts.recovery (person_id);

-- Questions to an authenticator, by hash; each is taken once.
create table accounts.challenge (
  hash bytea primary key check (length(hash) = 32),
  purpose text not null check (purpose in ('registration', 'sign_in', 'reauthentication')),
  -- null: nobody is known yet
  session_id uuid references accounts.session (id) on delete cascade,
  expires_at timestamptz not null
);
create index challenge_expires on accounts.challenge (expires_at);

-- Of rate-limiter-flexible: keys are HMACs, expire is in milliseconds since 1970.
create table accounts.rate_limit (
  key text primary key,
  points integer not null default 0,
  expire bigint
);

do $$
declare
  protected name;
begin
  foreach protected in array array['person', 'membership', 'passkey', 'fallback', 'session', 'invitation', 'recovery',
    'challenge'] loop
    execute format('alter table accounts.%I enable row level security', protected);
    execute format('alter table accounts.%I force row level security', protected);
    execute format('create policy everything on accounts.%I to schnittstelle_owner, schnittstelle_accounts
      using (true) with check (true)', protected);
  end loop;
end $$;

-- Oneself, and who belongs to the organisation.
grant select, update (name, email, language, enrolled_at) on accounts.person to schnittstelle_app;
create policy tenant on accounts.person as restrictive to schnittstelle_app
  using (current_setting('schnittstelle.scope') = 'any'
    or id = current_setting('schnittstelle.person')::uuid
    or exists (select from accounts.membership
      where person_id = person.id and organisation_id = current_setting('schnittstelle.organisation')::uuid))
  with check (id = current_setting('schnittstelle.person')::uuid);
create policy reads on accounts.person for select to schnittstelle_app using (true);
create policy changes_oneself on accounts.person for update to schnittstelle_app
  using (id = current_setting('schnittstelle.person')::uuid);

-- Everybody sees her own, but gives herself none in another organisation.
grant select, insert, delete on accounts.membership to schnittstelle_app;
create policy tenant on accounts.membership as restrictive to schnittstelle_app
  using (current_setting('schnittstelle.scope') = 'any'
    or person_id = current_setting('schnittstelle.person')::uuid
    or organisation_id = current_setting('schnittstelle.organisation')::uuid)
  with check (current_setting('schnittstelle.scope') = 'any'
    or organisation_id = current_setting('schnittstelle.organisation')::uuid);
create policy reads on accounts.membership for select to schnittstelle_app using (true);
create policy gives on accounts.membership for insert to schnittstelle_app with check (true);
create policy takes on accounts.membership for delete to schnittstelle_app
  using (current_setting('schnittstelle.scope') = 'any'
    or organisation_id = current_setting('schnittstelle.organisation')::uuid);

grant select, insert, update (name), delete on accounts.passkey to schnittstelle_app;
create policy tenant on accounts.passkey as restrictive to schnittstelle_app
  using (person_id = current_setting('schnittstelle.person')::uuid)
  with check (person_id = current_setting('schnittstelle.person')::uuid);
create policy own on accounts.passkey to schnittstelle_app using (true) with check (true);

-- The office allows and disallows; nobody reads the two secrets but accounts.fallback_of.
grant select (person_id, allowed_by, allowed_at, set_at), insert (person_id, allowed_by, allowed_at),
  update (passphrase_hash, totp_sealed, totp_step, set_at), delete on accounts.fallback to schnittstelle_app;
create policy tenant on accounts.fallback as restrictive to schnittstelle_app
  using (current_setting('schnittstelle.scope') = 'any'
    or person_id = current_setting('schnittstelle.person')::uuid)
  with check (current_setting('schnittstelle.scope') = 'any'
    or person_id = current_setting('schnittstelle.person')::uuid);
create policy reads on accounts.fallback for select to schnittstelle_app using (true);
create policy allows on accounts.fallback for insert to schnittstelle_app
  with check (current_setting('schnittstelle.scope') = 'any');
create policy sets_own on accounts.fallback for update to schnittstelle_app
  using (person_id = current_setting('schnittstelle.person')::uuid);
create policy disallows on accounts.fallback for delete to schnittstelle_app using (true);

grant select (id, person_id, organisation_id, mode, created_at, seen_at, ends_at, reauthenticated_at, ended_at),
  update (token_hash, organisation_id, mode, seen_at, reauthenticated_at, ended_at) on accounts.session to schnittstelle_app;
create policy tenant on accounts.session as restrictive to schnittstelle_app
  using (person_id = current_setting('schnittstelle.person')::uuid)
  with check (person_id = current_setting('schnittstelle.person')::uuid);
create policy own on accounts.session to schnittstelle_app using (true) with check (true);

grant select (id, organisation_id, roles, name, email, language, invited_by, created_at, expires_at, used_at, withdrawn_at),
  insert, update (withdrawn_at) on accounts.invitation to schnittstelle_app;
create policy tenant on accounts.invitation as restrictive to schnittstelle_app
  using (current_setting('schnittstelle.scope') = 'any'
    or organisation_id = current_setting('schnittstelle.organisation')::uuid)
  with check (current_setting('schnittstelle.scope') = 'any'
    or organisation_id = current_setting('schnittstelle.organisation')::uuid);
create policy organisation on accounts.invitation to schnittstelle_app using (true) with check (true);

grant select (id, person_id, organisation_id, way, started_by, started_at, confirmed_by, confirmed_at, expires_at, used_at,
    withdrawn_at),
  insert (person_id, organisation_id, way, started_by, started_at),
  update (confirmed_by, confirmed_at, token_hash, expires_at, withdrawn_at) on accounts.recovery to schnittstelle_app;
create policy tenant on accounts.recovery as restrictive to schnittstelle_app
  using (current_setting('schnittstelle.scope') = 'any'
    or organisation_id = current_setting('schnittstelle.organisation')::uuid)
  with check (current_setting('schnittstelle.scope') = 'any'
    or organisation_id = current_setting('schnittstelle.organisation')::uuid);
create policy organisation on accounts.recovery to schnittstelle_app using (true) with check (true);

grant select, insert, update, delete on accounts.rate_limit to schnittstelle_app;

-- The doors below are for what happens before anybody is known, and for what one person's act ends for another.
grant usage on schema accounts to schnittstelle_accounts;
grant select on accounts.organisation to schnittstelle_accounts;
grant select, delete on accounts.rate_limit to schnittstelle_accounts;
grant select, insert, update, delete on accounts.person, accounts.membership, accounts.passkey, accounts.fallback,
  accounts.session, accounts.invitation, accounts.recovery, accounts.challenge to schnittstelle_accounts;

-- A living session, marked as seen; no row when it never was, ended, idled for 15 minutes or reached its 8 hours, or
-- when the person has no role left where it stands.
create function accounts.session_of(hash bytea, at timestamptz)
returns table (id uuid, person_id uuid, name text, organisation_id uuid, organisation_name text, roles text[], mode text,
  reauthenticated_at timestamptz)
language sql volatile security definer set search_path = ''
as $$
  with seen as (
    update accounts.session s set seen_at = greatest(s.seen_at, session_of.at)
     where s.token_hash = session_of.hash and s.ended_at is null and s.ends_at > session_of.at
       and s.seen_at > session_of.at - interval '15 minutes'
       and exists (select from accounts.membership m
             where m.person_id = s.person_id and m.organisation_id = s.organisation_id)
    returning s.*)
  select seen.id, seen.person_id, p.name, seen.organisation_id, o.name,
      array(select m.role from accounts.membership m
        where m.person_id = seen.person_id and m.organisation_id = seen.organisation_id order by m.role),
      seen.mode, seen.reauthenticated_at
    from seen join accounts.person p on p.id = seen.person_id
    join accounts.organisation o on o.id = seen.organisation_id
$$;

-- For the organisation named, else the first that the person belongs to; null when she belongs to none.
create function accounts.start_session(hash bytea, person uuid, organisation uuid, mode text, at timestamptz)
returns uuid
language sql volatile security definer set search_path = ''
as $$
  insert into accounts.session
    (token_hash, person_id, organisation_id, mode, created_at, seen_at, ends_at, reauthenticated_at)
  select start_session.hash, m.person_id, m.organisation_id, start_session.mode, start_session.at, start_session.at,
      start_session.at + interval '8 hours', case start_session.mode when 'full' then start_session.at end
    from accounts.membership m join accounts.organisation o on o.id = m.organisation_id
   where m.person_id = start_session.person
     and (start_session.organisation is null or m.organisation_id = start_session.organisation)
   order by o.kind = 'office' desc, o.name
   limit 1
  returning id
$$;

-- Of a person, but for one that goes on; answers how many.
create function accounts.end_sessions(person uuid, but_for uuid, at timestamptz)
returns integer
language sql volatile security definer set search_path = ''
as $$
  with ended as (
    update accounts.session s set ended_at = end_sessions.at
     where s.person_id = end_sessions.person and s.ended_at is null and s.id is distinct from end_sessions.but_for
    returning 1)
  select count(*)::integer from ended
$$;

-- Whether the person with this address must sign in to accept: not while she never registered a key and belongs nowhere
-- else, for then the link is her only way in, and opens nothing that its organisation did not give.
create function accounts.must_sign_in(address text, organisation uuid)
returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from accounts.person p
     where lower(p.email) = lower(must_sign_in.address)
       and (p.enrolled_at is not null or exists (select from accounts.membership m
             where m.person_id = p.id and m.organisation_id <> must_sign_in.organisation)))
$$;

-- An invitation that may still be used.
create function accounts.invitation_of(hash bytea, at timestamptz)
returns table (id uuid, organisation_id uuid, organisation_name text, roles text[], name text, email text, language text,
  known boolean)
language sql stable security definer set search_path = ''
as $$
  select i.id, i.organisation_id, o.name, i.roles, i.name, i.email, i.language,
      accounts.must_sign_in(i.email, i.organisation_id)
    from accounts.invitation i join accounts.organisation o on o.id = i.organisation_id
   where i.token_hash = invitation_of.hash and i.used_at is null and i.withdrawn_at is null
     and i.expires_at > invitation_of.at
$$;

-- Takes an invitation once and gives its roles: to the person signed in, whose address it must name, or to a new one.
create function accounts.use_invitation(hash bytea, person uuid, at timestamptz)
returns table (person_id uuid, organisation_id uuid, refused text)
language plpgsql volatile security definer set search_path = ''
as $$
declare
  invitation accounts.invitation;
  known uuid;
begin
  select * into invitation from accounts.invitation i
   where i.token_hash = use_invitation.hash and i.used_at is null and i.withdrawn_at is null
     and i.expires_at > use_invitation.at
   for update;
  if not found then
    return query select null::uuid, null::uuid, 'unusable';
    return;
  end if;
  select p.id into known from accounts.person p where lower(p.email) = lower(invitation.email);
  if use_invitation.person is null and accounts.must_sign_in(invitation.email, invitation.organisation_id) then
    return query select null::uuid, null::uuid, 'known';
    return;
  elsif use_invitation.person is not null and known is distinct from use_invitation.person then
    return query select null::uuid, null::uuid, 'other_person';
    return;
  end if;
  if known is null then
    insert into accounts.person (name, email, language, created_at)
    values (invitation.name, invitation.email, invitation.language, use_invitation.at)
    on conflict do nothing returning id into known;
    -- Another link for the same address was faster.
    if known is null then
      return query select null::uuid, null::uuid, 'known';
      return;
    end if;
  end if;
  insert into accounts.membership (person_id, organisation_id, organisation_kind, role, given_by, given_at)
  select known, o.id, o.kind, role, invitation.invited_by, use_invitation.at
    from accounts.organisation o, unnest(invitation.roles) role
   where o.id = invitation.organisation_id
  on conflict do nothing;
  update accounts.invitation i set used_at = use_invitation.at where i.id = invitation.id;
  return query select known, invitation.organisation_id, null::text;
end $$;

-- Deletes a person who belongs nowhere any more, with all her keys and sessions; the audit keeps her id.
create function accounts.forget_person(person uuid)
returns boolean
language sql volatile security definer set search_path = ''
as $$
  with gone as (
    delete from accounts.person p
     where p.id = forget_person.person
       and not exists (select from accounts.membership m where m.person_id = p.id)
    returning 1)
  select exists (select from gone)
$$;

-- How old an account is that is to recover others: seven days at least.
create function accounts.may_recover(person uuid, at timestamptz)
returns boolean
language sql stable security definer set search_path = ''
as $$
  select coalesce((select p.created_at <= may_recover.at - interval '7 days'
    from accounts.person p where p.id = may_recover.person), false)
$$;

-- Ends every key and session of somebody whose recovery was confirmed just now.
create function accounts.revoke_keys(recovery uuid, at timestamptz)
returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
declare
  person uuid;
begin
  select r.person_id into person from accounts.recovery r
   where r.id = revoke_keys.recovery and r.confirmed_at = revoke_keys.at and r.used_at is null and r.withdrawn_at is null;
  if not found then return false; end if;
  delete from accounts.passkey k where k.person_id = person;
  update accounts.fallback f set passphrase_hash = null, totp_sealed = null, totp_step = null, set_at = null
   where f.person_id = person;
  perform accounts.end_sessions(person, null, revoke_keys.at);
  return true;
end $$;

-- Whether a recovery's link can still be used.
create function accounts.recovery_of(hash bytea, at timestamptz)
returns table (id uuid, name text)
language sql stable security definer set search_path = ''
as $$
  select r.id, p.name from accounts.recovery r join accounts.person p on p.id = r.person_id
   where r.token_hash = recovery_of.hash and r.used_at is null and r.withdrawn_at is null and r.expires_at > recovery_of.at
$$;

-- Takes a recovery's link once.
create function accounts.use_recovery(hash bytea, at timestamptz)
returns table (person_id uuid, organisation_id uuid)
language sql volatile security definer set search_path = ''
as $$
  update accounts.recovery r set used_at = use_recovery.at
   where r.token_hash = use_recovery.hash and r.used_at is null and r.withdrawn_at is null and r.expires_at > use_recovery.at
  returning r.person_id, r.organisation_id
$$;

create function accounts.put_challenge(hash bytea, purpose text, session uuid, expires timestamptz)
returns void
language sql volatile security definer set search_path = ''
as $$
  delete from accounts.challenge c where c.expires_at < put_challenge.expires - interval '10 minutes';
  insert into accounts.challenge (hash, purpose, session_id, expires_at)
  values (put_challenge.hash, put_challenge.purpose, put_challenge.session, put_challenge.expires)
$$;

-- Takes a challenge once; false when it never was, was taken, is of another purpose or session, or too old.
create function accounts.take_challenge(hash bytea, purpose text, session uuid, at timestamptz)
returns boolean
language sql volatile security definer set search_path = ''
as $$
  with taken as (
    delete from accounts.challenge c where c.hash = take_challenge.hash
    returning c.purpose = take_challenge.purpose and c.session_id is not distinct from take_challenge.session
      and c.expires_at > take_challenge.at as fits)
  select coalesce((select fits from taken), false)
$$;

create function accounts.passkey_of(credential text)
returns table (id text, person_id uuid, public_key bytea, counter bigint, transports text[])
language sql stable security definer set search_path = ''
as $$
  select k.id, k.person_id, k.public_key, k.counter, k.transports from accounts.passkey k where k.id = passkey_of.credential
$$;

-- Notes a use; false when the counter went back meanwhile (a copied authenticator).
create function accounts.passkey_used(credential text, counter bigint, backed_up boolean, at timestamptz)
returns boolean
language sql volatile security definer set search_path = ''
as $$
  with used as (
    update accounts.passkey k
       set counter = passkey_used.counter, backed_up = passkey_used.backed_up, last_used_at = passkey_used.at
     where k.id = passkey_used.credential
       and (passkey_used.counter > k.counter or (passkey_used.counter = 0 and k.counter = 0))
    returning 1)
  select exists (select from used)
$$;

-- By address, for the way without a passkey; no row when it is not allowed or not set.
create function accounts.fallback_of(address text)
returns table (person_id uuid, passphrase_hash text, totp_sealed bytea, totp_step bigint)
language sql stable security definer set search_path = ''
as $$
  select f.person_id, f.passphrase_hash, f.totp_sealed, f.totp_step
    from accounts.person p join accounts.fallback f on f.person_id = p.id
   where lower(p.email) = lower(fallback_of.address) and f.passphrase_hash is not null
$$;

-- Takes a TOTP's time step once; false when it or a later one was taken.
create function accounts.totp_used(person uuid, step bigint)
returns boolean
language sql volatile security definer set search_path = ''
as $$
  with used as (
    update accounts.fallback f set totp_step = totp_used.step
     where f.person_id = totp_used.person and (f.totp_step is null or f.totp_step < totp_used.step)
    returning 1)
  select exists (select from used)
$$;

-- Deletes what is over for thirty days: names and addresses of people who never came stand in invitations.
create function accounts.tidy(at timestamptz)
returns void
language sql volatile security definer set search_path = ''
as $$
  delete from accounts.invitation i
   where least(i.used_at, i.withdrawn_at, i.expires_at) < tidy.at - interval '30 days';
  delete from accounts.recovery r
   where coalesce(least(r.used_at, r.withdrawn_at, r.expires_at), r.started_at) < tidy.at - interval '30 days';
  delete from accounts.session s where least(s.ended_at, s.ends_at) < tidy.at - interval '30 days';
  delete from accounts.challenge c where c.expires_at < tidy.at - interval '1 day';
  delete from accounts.rate_limit l where l.expire < extract(epoch from tidy.at - interval '1 day') * 1000
$$;

grant create on schema accounts to schnittstelle_accounts;
do $$
declare
  door regprocedure;
begin
  for door in select oid::regprocedure from pg_proc where pronamespace = 'accounts'::regnamespace and prosecdef loop
    execute format('alter function %s owner to schnittstelle_accounts', door);
    execute format('revoke all on function %s from public', door);
    execute format('grant execute on function %s to schnittstelle_app', door);
  end loop;
end $$;
revoke create on schema accounts from schnittstelle_accounts;
