-- What is released may wait: nobody but the desk reads it before this moment. null: it waits for none.
alter table publications.news add column public_from timestamptz;

-- What the press page says beside the releases; empty until somebody edits it at the desk.
create table publications.press_room (
  only_one boolean primary key default true check (only_one),
  -- Markdown, with figures as [[figure:…]]
  about_de text not null default '',
  about_en text not null default '',
  -- [{"name", "roleDe", "roleEn", "phone", "email"}]
  contacts jsonb not null default '[]' check (jsonb_typeof(contacts) = 'array'),
  -- names of evidence: "figure:kok-documented-2024@6"
  figures text[] not null default '{}',
  -- null: nobody has edited it
  updated_at timestamptz
);
insert into publications.press_room default values;

-- Pictures that the press may print.
create table publications.press_picture (
  id uuid primary key default gen_random_uuid(),
  title_de text not null check (title_de <> ''),
  title_en text not null default '',
  photographer text not null check (photographer <> ''),
  -- what may be done with it
  rights_de text not null check (rights_de <> ''),
  rights_en text not null default '',
  -- ISO 8601, as exact as it is known; '': not known
  taken_on text not null default '' check (taken_on ~ '^(\d{4}(-\d{2}(-\d{2})?)?)?$'),
  -- hexadecimal
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  -- media type
  type text not null check (type like 'image/%'),
  alt_de text not null check (alt_de <> ''),
  alt_en text not null default '',
  released_at timestamptz not null,
  updated_at timestamptz not null
);

grant select, update on publications.press_room to schnittstelle_app;
grant select, insert, update, delete on publications.press_picture to schnittstelle_app;
