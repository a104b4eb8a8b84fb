-- A confirmation without a person who stands for it is none: it ends when she leaves.
create function help.forget_confirmations(person uuid)
returns void
language sql volatile security definer set search_path = ''
as $$
  delete from help.confirmation c
   where c.person_id = forget_confirmations.person and accounts.may_forget(forget_confirmations.person)
$$;
revoke all on function help.forget_confirmations(uuid) from public;
grant execute on function help.forget_confirmations(uuid) to schnittstelle_app;
