-- What the network demands of politics. Published only; drafts and versions lie at the desk.
create table advocacy.demand (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  title_de text not null check (title_de <> ''),
  title_en text not null check (title_en <> ''),
  -- Markdown
  text_de text not null check (text_de <> ''),
  text_en text not null check (text_en <> ''),
  -- [{"level", "name": {"de", "en"}}]; level: bund, land, authority, eu
  addressees jsonb not null check (jsonb_typeof(addressees) = 'array' and jsonb_array_length(addressees) > 0),
  -- of monitoring's list
  topics text[] not null check (cardinality(topics) > 0),
  -- 2013, 2013-06 or 2013-06-20; null: no source tells
  since_on text check (since_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  since_verified boolean,
  since_source text check (since_source <> ''),
  since_source_url text,
  -- [{"state", "on", "reason": {"de", "en"}, "verified", "source", "sourceUrl"}], in the order in which they were entered
  states jsonb not null check (jsonb_typeof(states) = 'array'),
  verified boolean not null,
  source text not null check (source <> ''),
  source_url text,
  updated_at timestamptz not null,
  words tsvector not null generated always as (
    to_tsvector('german', title_de || ' ' || text_de) || to_tsvector('english', title_en || ' ' || text_en)) stored,
  check ((since_on is null) = (since_verified is null) and (since_on is null) = (since_source is null))
);
create index demand_words on advocacy.demand using gin (words);

-- What came with the program at the last migrate, by hash of its content.
create table advocacy.shipped (
  kind text not null,
  key text not null,
  hash text not null,
  primary key (kind, key)
);

grant select, insert, update, delete on advocacy.demand to schnittstelle_app;
grant select on advocacy.shipped to schnittstelle_app;
