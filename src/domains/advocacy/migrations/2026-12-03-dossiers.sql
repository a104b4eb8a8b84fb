-- Bills and other processes that the network follows, and what came of what it asked. Published only; drafts and versions
-- lie at the desk. Everything below a dossier is read with it, so it lies in it.
create table advocacy.dossier (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  kind text not null check (kind in ('bill', 'transposition', 'report', 'other')),
  title_de text not null check (title_de <> ''),
  title_en text not null check (title_en <> ''),
  lead_de text not null check (lead_de <> ''),
  lead_en text not null check (lead_en <> ''),
  -- how it stands, in a sentence
  balance_de text check (balance_de <> ''),
  balance_en text check (balance_en <> ''),
  -- up to when somebody looked what had happened
  as_of date not null,
  -- as cited: "§ 232 StGB", or a name "article:rl-2011-36-eu/2"
  norms text[] not null,
  -- of monitoring's list
  topics text[] not null,
  -- [{"id", "kind", "on", "note": {"de", "en"}, "verified", "source", "sourceUrl"}], in their order
  stages jsonb not null check (jsonb_typeof(stages) = 'array'),
  -- [{"title", "number", "on", "url", "verified", "source"}]
  documents jsonb not null check (jsonb_typeof(documents) = 'array'),
  -- [{"end", "title", "on", "url"}]
  statements jsonb not null check (jsonb_typeof(statements) = 'array'),
  -- [{"id", "stage", "asked": {"de", "en"}, "provision", "verified", "source", "sourceUrl"}]
  points jsonb not null check (jsonb_typeof(points) = 'array'),
  -- [{"point", "stage", "outcome", "document", "place", "note": {"de", "en"}, "on", "verified", "source", "sourceUrl"}]
  outcomes jsonb not null check (jsonb_typeof(outcomes) = 'array'),
  -- [{"id", "kind", "title": {"de", "en"}, "on", "asked": {"de", "en"}, "monitoring", "history", "verified", "source", "sourceUrl"}]
  deadlines jsonb not null check (jsonb_typeof(deadlines) = 'array'),
  updated_at timestamptz not null
);

-- Deadlines that belong to no dossier, or were entered alone.
create table advocacy.deadline (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  kind text not null check (kind in ('consultation', 'transposition', 'report', 'hearing', 'other')),
  title_de text not null check (title_de <> ''),
  title_en text not null check (title_en <> ''),
  -- 2026-07 or 2026-07-15
  falls_on text not null check (falls_on ~ '^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$'),
  -- who is asked
  asked_de text check (asked_de <> ''),
  asked_en text check (asked_en <> ''),
  dossier_slug text,
  body_id text references monitoring.body (id),
  -- had passed when it was entered
  history boolean not null,
  verified boolean not null,
  source text not null check (source <> ''),
  source_url text,
  updated_at timestamptz not null
);

-- What calendars were told of each deadline, so that a change or an end reaches those who subscribed.
create table advocacy.calendar_event (
  id text primary key,
  kind text not null,
  falls_on text not null,
  title_de text not null,
  title_en text not null,
  -- how often it changed
  sequence integer not null check (sequence >= 0),
  changed_at timestamptz not null,
  -- null: it is there
  gone_at timestamptz
);

-- That the office was reminded of a deadline, so that it is told once; a deadline on another day is told of again.
create table advocacy.deadline_reminder (
  deadline_id text not null,
  falls_on text not null,
  days integer not null check (days in (14, 3)),
  reminded_at timestamptz not null,
  primary key (deadline_id, falls_on, days)
);

-- What came with the program at the last migrate, by hash of its content.
create table advocacy.shipped_dossier (
  kind text not null check (kind in ('dossier', 'deadline')),
  key text not null,
  hash text not null,
  primary key (kind, key)
);

grant select, insert, update, delete on advocacy.dossier, advocacy.deadline to schnittstelle_app;
grant select, insert, update on advocacy.calendar_event to schnittstelle_app;
grant select on advocacy.shipped_dossier to schnittstelle_app;

-- Runs as the owner, because it tells the office's people. `due`: [{"id", "on", "days"}] of deadlines that come near. Answers
-- whom to write to, once a run; nobody when each was told of before.
create function advocacy.take_deadline_reminders(due jsonb, at timestamptz)
returns table (email text, language text)
language sql volatile security definer set search_path = ''
as $$
  with noted as (
    insert into advocacy.deadline_reminder (deadline_id, falls_on, days, reminded_at)
    select d.id, d."on", d.days, take_deadline_reminders.at
      from jsonb_to_recordset(take_deadline_reminders.due) as d (id text, "on" text, days integer)
        on conflict do nothing
    returning deadline_id)
  select p.email, p.language
    from accounts.person p
   where p.enrolled_at is not null
     and exists (select from noted)
     and exists (select from accounts.membership m join accounts.organisation o on o.id = m.organisation_id
                  where m.person_id = p.id and o.kind = 'office' and m.role in ('editor', 'office_lead'))
   order by p.email
$$;
revoke all on function advocacy.take_deadline_reminders(jsonb, timestamptz) from public;
grant execute on function advocacy.take_deadline_reminders(jsonb, timestamptz) to schnittstelle_app;
