create schema about;
grant usage on schema about to schnittstelle_app;

-- Who the network is: from a file, until somebody edits it at the desk.
create table about.identity (
  only_one boolean primary key default true check (only_one),
  -- of the form of identity.json
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  -- null: as the file says
  edited_at timestamptz
);

-- The network's further pages, published ones only; drafts and versions lie at the desk.
create table about.page (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  title_de text not null check (title_de <> ''),
  -- Markdown
  body_de text not null,
  -- null: only in German
  title_en text check (title_en <> ''),
  body_en text,
  -- on the page about the network
  listed boolean not null,
  updated_at timestamptz not null,
  check ((title_en is null) = (body_en is null))
);

grant select, insert, update, delete on about.identity, about.page to schnittstelle_app;
