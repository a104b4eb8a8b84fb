-- Help texts that were released at the desk: they lie over the files of the same name. No secrets, no drafts: everybody may
-- read them, so that there is no row-level security.
create schema help;
grant usage on schema help to schnittstelle_app;

create table help.text (
  -- of a language of help: 'ro'
  code text not null check (code ~ '^[a-z-]+$'),
  -- of a file, without .md: 'rechte', 'core'
  name text not null check (name ~ '^[a-z]+$'),
  -- as it would stand in the file, below its head; null: withdrawn, the language is served as if it lacked the text
  body text,
  -- hash of the German text that it was made from; null in a German text
  source text check (source ~ '^[0-9a-f]{12}$'),
  translated text not null check (translated in ('machine', 'person')),
  released_at timestamptz not null,
  primary key (code, name)
);

-- A named person stands for a text. It counts for exactly this text and this German one, and ends by itself when either changes.
create table help.confirmation (
  code text not null,
  name text not null,
  -- of the text's body
  text_hash text not null check (text_hash ~ '^[0-9a-f]{12}$'),
  -- of the German text's body
  source_hash text not null check (source_hash ~ '^[0-9a-f]{12}$'),
  person_id uuid not null,
  person_name text not null,
  -- the day in Germany
  confirmed_on date not null,
  confirmed_at timestamptz not null,
  primary key (code, name, text_hash, source_hash)
);

-- Every German text that was ever shown, by its hash: what a translation was made from.
create table help.german (
  name text not null,
  hash text not null check (hash ~ '^[0-9a-f]{12}$'),
  body text not null,
  seen_at timestamptz not null,
  primary key (name, hash)
);

-- The files that came with the program at the last migrate, by hash: what is new since then is offered at the desk.
create table help.shipped (
  key text primary key,
  hash text not null
);

grant select, insert, update, delete on help.text to schnittstelle_app;
grant select, insert, update on help.confirmation to schnittstelle_app;
grant select, insert on help.german to schnittstelle_app;
grant select on help.shipped to schnittstelle_app;
