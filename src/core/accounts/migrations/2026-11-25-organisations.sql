create schema accounts;
grant usage on schema accounts to schnittstelle_app;

-- Everybody's organisations, once: directory entries, and later roles and memberships, refer to it. All of it is public.
create table accounts.organisation (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  name text not null check (name <> ''),
  kind text not null check (kind in ('office', 'centre', 'partner'))
);

-- The network has one office.
create unique index organisation_office on accounts.organisation (kind) where kind = 'office';

-- PostgreSQL keeps samples of values, also of rows that are gone; the name of a place that became hidden is to be gone.
alter table accounts.organisation
  alter column id set statistics 0,
  alter column slug set statistics 0,
  alter column name set statistics 0,
  alter column kind set statistics 0;

grant select on accounts.organisation to schnittstelle_app;
