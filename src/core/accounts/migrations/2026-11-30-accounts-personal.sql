-- Deletes a person who belongs nowhere any more, with all her keys and sessions, and the invitations that are over; the
-- audit keeps her id. One that is open is another organisation's offer.
create or replace function accounts.forget_person(person uuid)
returns boolean
language sql volatile security definer set search_path = ''
as $$
  with gone as (
    delete from accounts.person p
     where p.id = forget_person.person
       and not exists (select from accounts.membership m where m.person_id = p.id)
    returning p.email),
  uninvited as (
    delete from accounts.invitation i using gone
     where lower(i.email) = lower(gone.email) and (i.used_at is not null or i.withdrawn_at is not null))
  select exists (select from gone)
$$;

-- Whether an invitation's link was used by this person, who still belongs where it led.
create function accounts.took_invitation(hash bytea, person uuid)
returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from accounts.invitation i join accounts.person p on lower(p.email) = lower(i.email)
     where i.token_hash = took_invitation.hash and i.used_at is not null and p.id = took_invitation.person
       and exists (select from accounts.membership m
             where m.person_id = p.id and m.organisation_id = i.organisation_id))
$$;

-- For the doors by which domains take somebody's name out of what stays: she herself leaves, or she belongs nowhere any more.
create function accounts.may_forget(person uuid)
returns boolean
language sql stable security definer set search_path = ''
as $$
  select may_forget.person = current_setting('schnittstelle.person')::uuid
    or not exists (select from accounts.membership m where m.person_id = may_forget.person)
$$;

grant create on schema accounts to schnittstelle_accounts;
alter function accounts.took_invitation(bytea, uuid) owner to schnittstelle_accounts;
alter function accounts.may_forget(uuid) owner to schnittstelle_accounts;
revoke all on function accounts.took_invitation(bytea, uuid), accounts.may_forget(uuid) from public;
grant execute on function accounts.took_invitation(bytea, uuid), accounts.may_forget(uuid) to schnittstelle_app;
grant execute on function accounts.may_forget(uuid) to schnittstelle_owner;
revoke create on schema accounts from schnittstelle_accounts;
