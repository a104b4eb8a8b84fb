-- The shape that the desk's loader of shipped things asks for.
alter table topics.shipped add column kind text not null default 'topic';
alter table topics.shipped alter column kind drop default;
alter table topics.shipped drop constraint shipped_pkey, add primary key (kind, key);
