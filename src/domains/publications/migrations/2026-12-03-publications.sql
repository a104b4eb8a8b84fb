-- Every address that a publication has or had: it stays when the title changes, and when the publication goes.
create table publications.address (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  -- the last that it had, for those who harvest what is gone
  type text not null check (type ~ '^[a-z_]{1,40}$'),
  -- null: it is public
  withdrawn_at timestamptz
);

-- What the catalogue shows; drafts and versions lie at the desk.
create table publications.publication (
  id uuid primary key references publications.address (id),
  type text not null check (type ~ '^[a-z_]{1,40}$'),
  -- of title, subtitle and body; a code of help's languages
  language text not null check (language ~ '^[a-z-]{2,20}$'),
  title text not null check (title <> ''),
  subtitle text not null default '',
  -- "2., aktualisierte Auflage"; ''
  edition text not null default '',
  -- ISO 8601, as exact as it is known: "2025-10-17", "2025-10", "2025"
  published_on text not null check (published_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  -- the same; null: it covers no period
  period_from text check (period_from ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  period_to text check (period_to ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  -- persons as "Beispiel, Berta", organisations without comma
  authors text[] not null default '{}',
  publisher text not null default '',
  abstract_de text not null default '',
  abstract_en text not null default '',
  topics text[] not null default '{}',
  exploitation text[] not null default '{}',
  -- names of evidence: "dossier:…", "article:cets-197/13"
  about text[] not null default '{}',
  isbn text,
  doi text,
  -- '': not known
  licence text not null default '',
  printed text not null default '' check (printed in ('', 'yes', 'no')),
  -- printed copies left; null: not known
  stock integer check (stock between 0 and 999999),
  -- of a printed copy in EUR, 0: free of charge; null: not known
  price numeric check (price >= 0 and price < 10000 and scale(price) <= 2),
  order_de text not null default '',
  order_en text not null default '',
  -- [{"language", "title", "url", "fileName", "pages", "accessible"}]
  versions jsonb not null default '[]',
  -- earlier ones: [{"edition", "on"}]
  editions jsonb not null default '[]',
  -- Markdown
  body text not null default '',
  -- [{"replacement", "reason"}]: warnings about replaced norms that an editor has cleared
  cleared jsonb not null default '[]',
  source text not null check (source <> ''),
  source_url text,
  -- whether somebody compared the entry with its source
  verified boolean not null,
  updated_at timestamptz not null,
  words tsvector not null generated always as (
    to_tsvector('german', title || ' ' || subtitle || ' ' || abstract_de || ' ' || body)
    || to_tsvector('english', title || ' ' || subtitle || ' ' || abstract_en || ' ' || body)
    || jsonb_to_tsvector('simple', jsonb_path_query_array(versions, '$[*].title'), '["string"]')
    || to_tsvector('simple', publisher)) stored
);
create index publication_words on publications.publication using gin (words);
create unique index publication_once on publications.publication (lower(title), lower(edition));
create index publication_newest on publications.publication (published_on desc, id);

-- Norms that a publication cites. law null: the citation parser does not know it.
create table publications.cited_norm (
  publication_id uuid not null references publications.publication (id) on delete cascade,
  position integer not null,
  -- as typed: "§ 25 Abs. 4a AufenthG"; one may name several sections
  raw text not null,
  law_id text references norms.law (id),
  section text,
  primary key (publication_id, position)
);
create index cited_norm_law on publications.cited_norm (law_id, section);

-- Files of published publications. A file is known by its hash; what is read out of it may hang there.
create table publications.file (
  publication_id uuid not null references publications.publication (id) on delete cascade,
  position integer not null,
  -- hexadecimal
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  -- media type
  type text not null,
  -- what a picture shows
  alt text not null default '',
  language text not null,
  primary key (publication_id, position),
  unique (publication_id, sha256)
);
create index file_sha256 on publications.file (sha256);

create table publications.relation (
  publication_id uuid not null references publications.publication (id) on delete cascade,
  kind text not null check (kind in ('replaces', 'related')),
  other_id uuid not null references publications.address (id),
  position integer not null,
  primary key (publication_id, kind, other_id),
  check (publication_id <> other_id)
);
create index relation_other on publications.relation (other_id, kind);

-- The form says so to whoever edits; this holds when two release at the same moment.
create function publications.refuse_circle() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('publications replaces'));
  if exists (
    with recursive older as (
      select other_id from publications.relation
       where publication_id = new.other_id and kind = 'replaces'
      union
      select r.other_id from older join publications.relation r
          on r.publication_id = older.other_id and r.kind = 'replaces')
    select from older where other_id = new.publication_id)
  then
    raise unique_violation using message = 'a publication would replace itself through others';
  end if;
  return new;
end $$;
create trigger refuse_circle before insert on publications.relation
  for each row when (new.kind = 'replaces') execute function publications.refuse_circle();

-- What came with the program at the last migrate, by hash of its content.
create table publications.shipped (
  kind text not null check (kind = 'publication'),
  key text not null,
  hash text not null,
  primary key (kind, key)
);

grant select, insert, update on publications.address to schnittstelle_app;
grant select, insert, update, delete on publications.publication, publications.cited_norm, publications.file,
  publications.relation to schnittstelle_app;
grant select on publications.shipped to schnittstelle_app;
