create schema publications;
grant usage on schema publications to schnittstelle_app;

-- What is published; drafts and versions lie at the desk.
create table publications.news (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  kind text not null check (kind in ('news', 'press')),
  published_on date not null,
  title_de text not null check (title_de <> ''),
  lead_de text not null default '',
  -- Markdown
  body_de text not null,
  -- null: only in German
  title_en text check (title_en <> ''),
  lead_en text not null default '',
  body_en text,
  -- [{"file", "name", "type", "alt"}]
  files jsonb not null default '[]',
  updated_at timestamptz not null,
  check ((title_en is null) = (body_en is null))
);
create index news_newest on publications.news (published_on desc, id);

grant select, insert, update, delete on publications.news to schnittstelle_app;
