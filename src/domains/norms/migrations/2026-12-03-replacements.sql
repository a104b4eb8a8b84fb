-- A law or a section that another has replaced. Published only; drafts and versions lie at the desk.
create table norms.replacement (
  id uuid primary key default gen_random_uuid(),
  law_id text not null references norms.law (id),
  -- null: the whole law
  section text check (section ~ '^[0-9]{1,4}[a-z]{0,3}$'),
  by_law text not null references norms.law (id),
  by_section text check (by_section ~ '^[0-9]{1,4}[a-z]{0,3}$'),
  -- first day on which the earlier one no longer applies
  since date not null,
  source text not null check (source <> ''),
  source_url text,
  -- whether somebody compared it with the source
  verified boolean not null,
  unique nulls not distinct (law_id, section, since)
);

alter table norms.shipped drop constraint shipped_kind_check,
  add check (kind in ('instrument', 'article', 'replacement'));

grant select, insert, update, delete on norms.replacement to schnittstelle_app;
