create schema evidence;
grant usage on schema evidence to schnittstelle_app;

-- Two public things and how the first stands to the second. Published only; drafts and versions lie at the desk.
create table evidence.link (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('supports', 'contradicts', 'implements', 'cites')),
  -- kind of thing and its id in the domain that owns it
  from_kind text not null,
  from_id text not null,
  to_kind text not null,
  to_id text not null,
  sentence_de text not null check (sentence_de <> ''),
  -- null: only in German
  sentence_en text check (sentence_en <> ''),
  -- SHA-256 of what either end stated when the link was released
  from_seen text not null,
  to_seen text not null,
  updated_at timestamptz not null,
  unique (from_kind, from_id, to_kind, to_id, kind),
  check ((from_kind, from_id) <> (to_kind, to_id))
);
create index link_to on evidence.link (to_kind, to_id);

grant select, insert, update, delete on evidence.link to schnittstelle_app;
