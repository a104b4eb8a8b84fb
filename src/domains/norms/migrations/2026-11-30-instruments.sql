-- A text may be held in several languages.
alter table norms.text
  add column language text not null default 'de' check (language ~ '^[a-z]{2,3}$'),
  drop constraint text_pkey,
  add primary key (law_id, section, language);

-- A convention or directive with what it means for Germany. Published only; drafts and versions lie at the desk.
create table norms.instrument (
  law_id text primary key references norms.law (id),
  title_de text not null check (title_de <> ''),
  title_en text not null check (title_en <> ''),
  -- "CETS 197"
  number text,
  adopted_on date not null,
  place_de text,
  place_en text,
  -- whether title, number and adoption were compared with the source
  verified boolean not null,
  source text not null check (source <> ''),
  source_url text,
  -- for Germany: [{"kind", "on", "verified", "source", "sourceUrl"}]
  dates jsonb not null default '[]',
  -- [{"key", "titleDe", "titleEn"}], in their order
  chapters jsonb not null default '[]'
);

-- An article of an instrument: its title and one sentence of our own.
create table norms.article (
  law_id text not null references norms.instrument (law_id),
  section text not null,
  -- key of a chapter; null: in none
  chapter text,
  title_de text not null check (title_de <> ''),
  title_en text not null check (title_en <> ''),
  sentence_de text not null check (sentence_de <> ''),
  sentence_en text not null check (sentence_en <> ''),
  -- whether number, title and sentence were compared with the source
  verified boolean not null,
  source text not null check (source <> ''),
  source_url text,
  primary key (law_id, section),
  foreign key (law_id, section) references norms.norm (law_id, section)
);

-- What came with the program at the last migrate, by hash of its content.
create table norms.shipped (
  kind text not null check (kind in ('instrument', 'article')),
  key text not null,
  hash text not null,
  primary key (kind, key)
);

grant select, insert, update on norms.instrument to schnittstelle_app;
grant select, insert, update, delete on norms.article to schnittstelle_app;
-- An article that is new at the desk is a new norm.
grant insert on norms.norm to schnittstelle_app;
