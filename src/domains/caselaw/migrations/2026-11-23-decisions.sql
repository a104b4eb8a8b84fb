create schema caselaw;
grant usage on schema caselaw to schnittstelle_app, schnittstelle_search;

-- id is the court's part of a decision's address: bgh, lg-berlin, vg-wiesbaden.
create table caselaw.court (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ecli_code text unique,
  name text not null,
  short_name text not null,
  type text not null,
  place text,
  land text,
  -- 1 first instance, 2 appeal, 3 federal and constitutional courts, 4 European courts
  level smallint not null check (level between 1 and 4),
  branch text not null
);

-- Every other way to write a court's name, folded as in court.ts.
create table caselaw.court_alias (
  alias text primary key,
  court_id text not null references caselaw.court (id)
);

create table caselaw.decision (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  court_id text not null references caselaw.court (id),
  chamber text,
  date date not null,
  type text not null,
  -- Identity: court, date, first file number, type; the last two folded as in identity.ts.
  first_file_number_key text not null,
  type_key text not null,
  -- Counts decisions of one identity that only their ECLI tells apart: BGH, 10.10.2023, 2 ARs 166/21 has two.
  ordinal smallint not null default 1,
  ecli text unique,
  document_number text,
  title text,
  leitsaetze text[] not null default '{}',
  orientierungssatz text,
  keywords text[] not null default '{}',
  summary_de text,
  summary_en text,
  practice_note text,
  -- criminal, civil, labour, social, asylum, constitutional, administrative, procedural, human_rights
  area text,
  -- Coding: empty means "nicht erhoben".
  forms text[] not null default '{}',
  acts text[] not null default '{}',
  means text[] not null default '{}',
  purposes text[] not null default '{}',
  sector text,
  -- {"sentenceMonths", "suspended", "confiscationEuro", "damagesEuro", "wageEuro", "title"}
  outcome jsonb not null default '{}',
  final boolean,
  -- How near the subject is to trafficking and exploitation: core, related, or null
  topic text check (topic in ('core', 'related')),
  has_full_text boolean not null default false,
  -- full_text, headnote, secondary, metadata
  basis text not null check (basis in ('full_text', 'headnote', 'secondary', 'metadata')),
  checked date,
  checked_by text,
  source text not null,
  source_url text,
  licence text,
  -- Fields that a person edited here; an import leaves them alone.
  edited_fields text[] not null default '{}',
  cited_by_count integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (court_id, date, first_file_number_key, type_key, ordinal)
);
-- Case does not count in an ECLI.
create unique index on caselaw.decision (upper(ecli));
create index on caselaw.decision (date desc, id);
create index on caselaw.decision (court_id, date);

create table caselaw.file_number (
  decision_id uuid not null references caselaw.decision (id) on delete cascade,
  position smallint not null,
  number text not null,
  number_key text not null,
  primary key (decision_id, position),
  unique (decision_id, number_key)
);
create index on caselaw.file_number (number_key);

-- The decision's own words. number is the Randnummer where the court gave one.
create table caselaw.paragraph (
  decision_id uuid not null references caselaw.decision (id) on delete cascade,
  position integer not null,
  part text not null check (part in ('tenor', 'tatbestand', 'entscheidungsgruende', 'gruende', 'abweichende_meinung', 'text')),
  number text,
  heading boolean not null default false,
  body text not null,
  primary key (decision_id, position)
);

-- Which import record a decision came from; hash of the record makes a second run a no-op.
create table caselaw.import_record (
  source text not null,
  source_id text not null,
  decision_id uuid not null references caselaw.decision (id) on delete cascade,
  hash text not null,
  -- What was refused of this record though the decision was kept: shown again by every later run.
  conflicts jsonb not null default '[]',
  -- Columns of the decision that this record filled; its next edition may change them.
  fields text[] not null default '{}',
  imported_at timestamptz not null default now(),
  primary key (source, source_id)
);
create index on caselaw.import_record (decision_id);

-- A norm that a decision names; listed by the court or found in its text.
create table caselaw.norm_reference (
  decision_id uuid not null references caselaw.decision (id) on delete cascade,
  -- null: the law is not known here, raw tells what stood there
  law_id text,
  section text,
  detail text not null default '',
  -- the wording that was meant: the day it came into force, where the source dates it
  version date,
  raw text not null,
  origin text not null check (origin in ('listed', 'text')),
  occurrences integer not null default 1,
  unique nulls not distinct (decision_id, law_id, section, detail, version, raw, origin)
);
create index on caselaw.norm_reference (law_id, section);

-- A decision that another names. Unresolved ones are kept with their text.
create table caselaw.citation (
  citing_id uuid not null references caselaw.decision (id) on delete cascade,
  normalised text not null,
  raw text not null,
  cited_id uuid references caselaw.decision (id) on delete set null,
  status text not null check (status in ('resolved', 'unresolved', 'ambiguous')),
  -- cites: in the text; previous, later: another instance of the same proceedings
  relation text not null default 'cites' check (relation in ('cites', 'previous', 'later')),
  -- paragraph numbers in which it stands
  paragraphs text[] not null default '{}',
  -- how often the citing text names it
  depth integer not null default 1,
  -- What is looked for, as far as the text says it; file_number_key is folded as in identity.ts.
  court_id text,
  date date,
  file_number_key text,
  ecli text,
  primary key (citing_id, relation, normalised)
);
create index on caselaw.citation (cited_id);
create index on caselaw.citation (normalised) where status <> 'resolved';
create index on caselaw.citation (file_number_key);
create index on caselaw.citation (upper(ecli));

-- Addresses a decision once had; never given to another.
create table caselaw.former_slug (
  slug text primary key,
  decision_id uuid not null references caselaw.decision (id) on delete cascade
);

grant select on all tables in schema caselaw to schnittstelle_app;
