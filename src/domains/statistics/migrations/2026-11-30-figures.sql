create schema statistics;
grant usage on schema statistics to schnittstelle_app;

-- Who publishes figures, and what they count. Published only; drafts and versions lie at the desk.
create table statistics.publisher (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- in lists
  position integer not null,
  -- {"name", "short", "counts", "basis", "limits"}, each {"de", "en"}; "headline": a measure or null
  data jsonb not null
);

-- What is counted, in our words.
create table statistics.measure (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  publisher_id text not null references statistics.publisher (id),
  -- in lists
  position integer not null,
  unit text not null check (unit in
    ('cases', 'persons', 'investigations', 'convictions', 'centres', 'percent', 'percent_change')),
  -- {"question", "label", "population", "note", "answers"}
  data jsonb not null
);

-- A report as it appeared. Published only; drafts and versions lie at the desk.
create table statistics.edition (
  id text primary key,
  publisher_id text not null references statistics.publisher (id),
  -- what its publisher calls it, short: "6", "2024"
  symbol text not null check (symbol ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(symbol) <= 40),
  title_de text not null check (title_de <> ''),
  title_en text not null check (title_en <> ''),
  -- "2025-10-14", "2024-10" or "2023"; null: not known
  published text check (published ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  -- first and last year that its figures are of
  data_from integer not null check (data_from between 1900 and 2200),
  data_to integer not null check (data_to between 1900 and 2200),
  source_title text not null check (source_title <> ''),
  source_url text,
  seen date not null,
  -- by which editions are put in order where no day is known
  appeared text not null generated always as (coalesce(published, (data_to + 1)::text)) stored,
  unique (publisher_id, symbol),
  unique (id, symbol),
  check (id = publisher_id || '-' || symbol),
  check (data_from <= data_to)
);

-- One figure as one edition states it: a newer edition is another row and overwrites none.
create table statistics.figure (
  id text primary key,
  measure_id text not null references statistics.measure (id),
  edition_id text not null,
  edition_symbol text not null,
  year integer not null check (year between 1900 and 2200),
  -- first year, where it is of several
  since integer check (since < year),
  value numeric not null,
  qualifier text not null check (qualifier in ('exact', 'about', 'more_than', 'just_under')),
  -- published: so printed. derived: calculated from what was printed. inferred: printed, but for what is concluded
  status text not null check (status in ('published', 'derived', 'inferred')),
  page text check (page <> ''),
  -- where it differs from the measure's
  population_de text check (population_de <> ''),
  population_en text check (population_en <> ''),
  note_de text check (note_de <> ''),
  note_en text check (note_en <> ''),
  source_title text not null check (source_title <> ''),
  source_url text,
  seen date not null,
  updated_at timestamptz not null,
  foreign key (edition_id, edition_symbol) references statistics.edition (id, symbol),
  check (id = measure_id || '-' || year || '@' || edition_symbol),
  check (status = 'published' or (note_de is not null and note_en is not null)),
  check ((population_de is null) = (population_en is null)),
  check ((note_de is null) = (note_en is null))
);
create index figure_of_measure on statistics.figure (measure_id, year);
create index figure_of_edition on statistics.figure (edition_id);

-- Figures that the desk took back: an import does not bring them again.
create table statistics.withdrawn (
  id text primary key
);

-- What came with the program at the last migrate, by hash of its content.
create table statistics.shipped (
  kind text not null check (kind in ('publisher', 'measure', 'edition', 'figure')),
  key text not null,
  hash text not null,
  primary key (kind, key)
);

grant select, insert, update on statistics.publisher, statistics.measure, statistics.edition
  to schnittstelle_app;
grant select, insert, update, delete on statistics.figure, statistics.withdrawn to schnittstelle_app;
