-- What somebody did at the desk, and how her name leaves it. Both doors look past the organisation of the transaction: an
-- office lead acts on the things of all, and whoever left an organisation left acts there.

-- Of whoever asks. Title and words are null where there are none, and where she has no business any more.
create function desk.own_acts()
returns table (act text, kind text, title text, text text, at timestamptz)
language sql stable security definer set search_path = ''
as $$
  with me as (select current_setting('schnittstelle.person')::uuid as id),
  act (act, thing_id, text, at) as (
    select 'created', t.id, '', t.created_at from desk.thing t, me where t.created_by = me.id
    union all select 'saved', d.thing_id, '', case when d.edited_by = me.id then d.edited_at end
      from desk.draft d, me where me.id = any (d.editors) or d.edited_by = me.id
    union all select 'submitted', s.thing_id, s.note, s.submitted_at from desk.submission s, me where s.submitted_by = me.id
    union all select 'ended', s.thing_id, s.remark, s.ended_at from desk.submission s, me
       where s.ended_by = me.id and s.ending in ('returned', 'taken_back')
    union all select 'stated', s.thing_id, m.check_name, m.stated_at
      from desk.statement m join desk.submission s on s.id = m.submission_id, me where m.person_id = me.id
    union all select 'released', v.thing_id, v.note, v.released_at from desk.version v, me where v.released_by = me.id
    union all select 'withdrew', w.thing_id, w.reason, w.withdrawn_at from desk.withdrawal w, me where w.withdrawn_by = me.id
    union all select 'file', f.thing_id, f.name, f.received_at from desk.file f, me where f.received_by = me.id)
  select act.act, t.kind, case when sees.it then t.title end, case when sees.it then nullif(act.text, '') end, act.at
    from act join desk.thing t on t.id = act.thing_id, me,
         lateral (select exists (select from accounts.membership m
           where m.person_id = me.id and (m.organisation_id = t.organisation_id or m.role = 'office_lead')) as it) sees
   order by act.at, act.act, t.id
$$;

-- '' stands for somebody who is gone; her id stays, so that two statements of hers are not taken for those of two.
create function desk.forget_name(person uuid)
returns void
language sql volatile security definer set search_path = ''
as $$
  update desk.statement m set person_name = ''
   where m.person_id = forget_name.person and accounts.may_forget(forget_name.person);
  update desk.version v
     set statements = (select jsonb_agg(case when one ->> 'personId' = forget_name.person::text
           then one || '{"personName": ""}' else one end order by nth)
         from jsonb_array_elements(v.statements) with ordinality as each (one, nth))
   where v.statements @> jsonb_build_array(jsonb_build_object('personId', forget_name.person))
     and accounts.may_forget(forget_name.person)
$$;

revoke all on function desk.own_acts(), desk.forget_name(uuid) from public;
grant execute on function desk.own_acts(), desk.forget_name(uuid) to schnittstelle_app;
