-- The day on which the next step of a talk was taken: it stays to be read, and is overdue no more.
alter table advocacy.contact_entry
  add column done_on date,
  add constraint contact_entry_done check (done_on is null or (next_on is not null and done_on >= held_on));
grant update (done_on) on advocacy.contact_entry to schnittstelle_app;

-- When somebody in office was told that she stands here (Art. 14 GDPR); null: not yet.
alter table advocacy.contact add column informed_on date;
grant update (informed_on) on advocacy.contact to schnittstelle_app;
