-- The roles exist before: schnittstelle_owner runs this; schnittstelle_app and schnittstelle_search get what later files grant.
create extension if not exists pg_trgm with schema public;

-- A new function is callable by nobody but its owner until a migration grants it.
alter default privileges for role schnittstelle_owner revoke execute on functions from public;

grant usage on schema platform to schnittstelle_app;
grant select on platform.migration to schnittstelle_app;

-- One row: what this installation is, written at its first serve.
create table platform.installation (
  only_one boolean primary key default true check (only_one),
  mode text not null check (mode in ('production', 'demonstration')),
  since timestamptz not null default now()
);
grant select, insert on platform.installation to schnittstelle_app;
