-- Takes a person's name from every entry that she confirmed; the day stays. Only the name tells whose confirmation it was:
-- where somebody else of that name belongs to the organisation it may be hers, and stays.
create function directory.forget_confirmer(person uuid)
returns void
language sql volatile security definer set search_path = ''
as $$
  with gone as (
    select p.id, p.name from accounts.person p
     where p.id = forget_confirmer.person and accounts.may_forget(forget_confirmer.person)),
  namesake as (
    select m.organisation_id from gone join accounts.person p on p.name = gone.name and p.id <> gone.id
      join accounts.membership m on m.person_id = p.id),
  noted as (
    update directory.office_note n set confirmed_by = null from gone
     where n.confirmed_by = gone.name and n.organisation_id not in (select organisation_id from namesake))
  update directory.hidden_entry h set confirmed_by = null from gone
   where h.confirmed_by = gone.name
     and not exists (select from namesake s where s.organisation_id = h.organisation_id)
$$;
revoke all on function directory.forget_confirmer(uuid) from public;
grant execute on function directory.forget_confirmer(uuid) to schnittstelle_app;
