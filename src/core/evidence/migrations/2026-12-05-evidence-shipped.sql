-- What came with the program at the last migrate, by hash of its content.
create table evidence.shipped (
  kind text not null,
  key text not null,
  hash text not null,
  primary key (kind, key)
);

grant select on evidence.shipped to schnittstelle_app;
