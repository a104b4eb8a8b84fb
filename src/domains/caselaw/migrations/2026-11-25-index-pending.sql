-- Decisions that are stored and not yet in the search as they are now; an import that was stopped goes on here.
create table caselaw.index_pending (
  decision_id uuid primary key
);
