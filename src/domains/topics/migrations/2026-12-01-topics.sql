create schema topics;
grant usage on schema topics to schnittstelle_app;

-- A subject and everything that is held of it, in order. Published only; drafts and versions lie at the desk.
create table topics.topic (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  -- in lists
  position integer not null,
  title_de text not null check (title_de <> ''),
  title_en text not null check (title_en <> ''),
  lead_de text not null check (lead_de <> ''),
  lead_en text not null check (lead_en <> ''),
  -- [{"part", "end", "label", "text", "verified", "source", "sourceUrl", "on"}]; end: "article:cets-197/13" or null
  items jsonb not null,
  -- [{"part", "text"}]: what is not known
  gaps jsonb not null default '[]',
  updated_at timestamptz not null
);

-- What came with the program at the last migrate, by hash of its content.
create table topics.shipped (
  key text primary key,
  hash text not null
);

grant select, insert, update, delete on topics.topic to schnittstelle_app;
grant select on topics.shipped to schnittstelle_app;
