create schema norms;
grant usage on schema norms to schnittstelle_app, schnittstelle_search;

-- A law, a convention or an EU act; id is its address: /de/normen/{id}.
create table norms.law (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  abbreviation text not null unique,
  title text,
  kind text not null check (kind in ('statute', 'ordinance', 'eu', 'treaty')),
  source text not null
);

-- A section or article; section is written as in its address: 232a, 25, 4.
create table norms.norm (
  law_id text not null references norms.law (id),
  section text not null,
  sign text not null check (sign in ('§', 'Art.')),
  primary key (law_id, section)
);

-- A wording of a norm, named by the day it came into force.
create table norms.version (
  law_id text not null,
  section text not null,
  in_force_from date not null,
  in_force_until date check (in_force_until > in_force_from),
  heading text,
  amended_by text,
  source text not null,
  primary key (law_id, section, in_force_from),
  foreign key (law_id, section) references norms.norm (law_id, section)
);

-- An imported text; as_of is the day of the edition it was taken from.
create table norms.text (
  law_id text not null,
  section text not null,
  as_of date,
  heading text,
  body text not null,
  source text not null,
  primary key (law_id, section),
  foreign key (law_id, section) references norms.norm (law_id, section)
);

grant select on all tables in schema norms to schnittstelle_app;
