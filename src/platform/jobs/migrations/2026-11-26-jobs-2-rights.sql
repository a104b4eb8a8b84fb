-- The program runs the jobs in its own role (docs/decisions/0008-jobs.md): rows, not tables, and of the functions only
-- those that are called. graphile-worker enables row-level security without policies, which would show it nothing.
grant usage on schema graphile_worker to schnittstelle_app;
grant select on graphile_worker.migrations to schnittstelle_app;
grant select, insert on graphile_worker._private_tasks to schnittstelle_app;
grant select, insert, update on graphile_worker._private_job_queues to schnittstelle_app;
grant select, insert, update on graphile_worker._private_known_crontabs to schnittstelle_app;
grant select, insert, update, delete on graphile_worker._private_jobs to schnittstelle_app;

grant execute on function
  graphile_worker.add_job(text, json, text, timestamptz, integer, text, integer, text[], text),
  graphile_worker.add_jobs(graphile_worker.job_spec[], boolean)
  to schnittstelle_app;

create policy program on graphile_worker._private_tasks to schnittstelle_app using (true) with check (true);
create policy program on graphile_worker._private_job_queues to schnittstelle_app using (true) with check (true);
create policy program on graphile_worker._private_known_crontabs to schnittstelle_app using (true) with check (true);
create policy program on graphile_worker._private_jobs to schnittstelle_app using (true) with check (true);
