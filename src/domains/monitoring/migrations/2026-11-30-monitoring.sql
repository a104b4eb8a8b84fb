create schema monitoring;
grant usage on schema monitoring to schnittstelle_app;

-- Who watches over an instrument. Comes with the program.
create table monitoring.body (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- in lists
  position integer not null,
  -- "GRETA"
  short_de text not null,
  short_en text not null,
  name_de text not null,
  name_en text not null,
  -- ids of norms.law
  instruments text[] not null
);

-- One evaluation of Germany by a body. Published only; drafts and versions lie at the desk.
create table monitoring.round (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 80),
  body_id text not null references monitoring.body (id),
  -- order among those of the body
  number integer not null check (number > 0),
  title_de text not null check (title_de <> ''),
  title_en text not null check (title_en <> ''),
  theme_de text,
  theme_en text,
  -- [{"kind", "on", "noteDe", "noteEn", "verified", "source", "sourceUrl"}]; on: 2014, 2014-06 or 2014-06-13
  milestones jsonb not null default '[]',
  unique (body_id, number)
);

create table monitoring.document (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 80),
  -- "GRETA(2019)07"; null: not known here
  symbol text,
  body_id text not null references monitoring.body (id),
  round_id text references monitoring.round (id),
  title_de text not null check (title_de <> ''),
  title_en text not null check (title_en <> ''),
  -- 2019, 2019-06 or 2019-06-20
  dated text check (dated ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  url text,
  verified boolean not null,
  source text not null check (source <> ''),
  source_url text
);
create unique index document_symbol on monitoring.document (lower(symbol));

create table monitoring.recommendation (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 80),
  body_id text not null references monitoring.body (id),
  round_id text references monitoring.round (id),
  document_id text references monitoring.document (id),
  -- of the document; null: nobody has looked it up
  paragraph text check (paragraph <> ''),
  urgency text check (urgency in ('urges', 'considers', 'invites')),
  -- in our own words, or the words of the document where these are free
  text_de text check (text_de <> ''),
  text_en text check (text_en <> ''),
  topics text[] not null,
  -- bund, land, authority; empty: not recorded
  addressees text[] not null,
  -- of the Universal Periodic Review
  by_state text check (by_state <> ''),
  -- 2015, 2015-06 or 2015-06-03; null: with the first of the chain that it repeats
  first_raised text check (first_raised ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  repeats_id text references monitoring.recommendation (id) check (repeats_id <> id),
  -- what the State answered
  response text check (response in ('accepted', 'partly_accepted', 'noted', 'rejected')),
  response_de text,
  response_en text,
  response_source text,
  next_report_on text check (next_report_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  -- [{"by": "network" or "state", "state", "on", "reasonDe", "reasonEn", "evidence", "evidenceUrl"}]
  assessments jsonb not null default '[]',
  verified boolean not null,
  source text not null check (source <> ''),
  source_url text,
  updated_at timestamptz not null,
  words tsvector not null generated always as (
    to_tsvector('german', coalesce(text_de, '')) || to_tsvector('english', coalesce(text_en, ''))) stored,
  check (text_de is not null or text_en is not null)
);
create index recommendation_words on monitoring.recommendation using gin (words);
create index recommendation_repeats on monitoring.recommendation (repeats_id);

create table monitoring.recommendation_article (
  recommendation_id text not null references monitoring.recommendation (id) on delete cascade,
  law_id text not null,
  section text not null,
  primary key (recommendation_id, law_id, section),
  foreign key (law_id, section) references norms.norm (law_id, section)
);
create index recommendation_article_norm on monitoring.recommendation_article (law_id, section);

-- What came with the program at the last migrate, by hash of its content.
create table monitoring.shipped (
  kind text not null,
  key text not null,
  hash text not null,
  primary key (kind, key)
);

grant select on monitoring.body, monitoring.shipped to schnittstelle_app;
grant select, insert, update, delete
   on monitoring.round, monitoring.document, monitoring.recommendation, monitoring.recommendation_article
   to schnittstelle_app;
