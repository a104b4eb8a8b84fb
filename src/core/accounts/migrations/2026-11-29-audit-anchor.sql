-- The newest row of the audit, for the anchor that is kept outside of the database, and who is told of it.
create function audit.newest()
returns table (seq bigint, hash text)
language sql stable security definer set search_path = ''
as $$
  select e.seq, encode(e.hash, 'hex') from audit.event e order by e.seq desc limit 1
$$;

create function accounts.auditors()
returns table (email text, language text)
language sql stable security definer set search_path = ''
as $$
  select p.email, p.language from accounts.person p
   where exists (select from accounts.membership m where m.person_id = p.id and m.role = 'auditor')
   order by p.email
$$;

grant create on schema audit, accounts to schnittstelle_accounts;
alter function audit.newest() owner to schnittstelle_accounts;
alter function accounts.auditors() owner to schnittstelle_accounts;
revoke all on function audit.newest() from public;
revoke all on function accounts.auditors() from public;
grant execute on function audit.newest(), accounts.auditors() to schnittstelle_app;
revoke create on schema audit, accounts from schnittstelle_accounts;
