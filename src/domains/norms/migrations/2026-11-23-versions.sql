-- Where a wording's dates can be read, and the days by which courts and juris name it ("vom 11.02.2005": the act, not its coming into force).
alter table norms.version
  add column source_url text,
  add column juris_dates date[] not null default '{}',
  add column checked date;
