create schema mail;
grant usage on schema mail to schnittstelle_app;

-- The outbox: what waits to be sent and, for thirty days, what was. To whom and what never reach a log.
create table mail.message (
  id uuid primary key default gen_random_uuid(),
  -- One address and nothing else, as address.ts writes it.
  recipient text not null check (recipient ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[a-z0-9.-]+$' and length(recipient) <= 254),
  subject text not null check (subject <> '' and subject !~ '[[:cntrl:]\u0085\u2028\u2029]' and length(subject) <= 200),
  -- null: forgotten, which only what is over can be
  text text,
  html text,
  -- holds a one-time link: forgotten as soon as it is sent
  secret boolean not null default false,
  created_at timestamptz not null default now(),
  -- after this it helps nobody any more
  expires_at timestamptz,
  attempts integer not null default 0,
  first_attempt_at timestamptz,
  next_attempt_at timestamptz not null default now(),
  sent_at timestamptz,
  given_up_at timestamptz,
  -- a code of SMTP or of the network, no words of the server: they repeat the address
  last_error text check (last_error ~ '^[A-Za-z0-9 ._-]{1,60}$'),
  check (sent_at is null or given_up_at is null),
  check (text is not null or sent_at is not null or given_up_at is not null)
);
create index message_waiting on mail.message (next_attempt_at) where sent_at is null and given_up_at is null;

grant select, delete on mail.message to schnittstelle_app;
grant insert (recipient, subject, text, html, secret, expires_at) on mail.message to schnittstelle_app;
grant update (text, html, attempts, first_attempt_at, next_attempt_at, sent_at, given_up_at, last_error)
  on mail.message to schnittstelle_app;
