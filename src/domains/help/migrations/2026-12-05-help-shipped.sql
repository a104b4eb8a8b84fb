-- The shape that the desk's loader of shipped things asks for.
alter table help.shipped add column kind text not null default 'help-text';
alter table help.shipped alter column kind drop default;
alter table help.shipped drop constraint shipped_pkey, add primary key (kind, key);
