-- A mail with a one-time link waits sealed: who has a copy of the database has no link. Earlier ones wait as text.
alter table mail.message
  -- text and HTML as JSON, as crypto/seal.ts writes it, for this row alone; null once it is over
  add column sealed bytea,
  drop constraint message_check1,
  add constraint message_has_text
    check (text is not null or sealed is not null or sent_at is not null or given_up_at is not null),
  add constraint message_sealed_or_text check (sealed is null or (secret and text is null and html is null));
grant insert (id, sealed), update (sealed) on mail.message to schnittstelle_app;
