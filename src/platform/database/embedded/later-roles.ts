import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRoles, appRole, ownerRole, rolesSql } from '../roles.ts';
import type { Folders } from './folders.ts';
import { asSuperuser, type Programs } from './programs.ts';

/**
 * Makes the roles that a newer program needs in a cluster of an older one, while no server runs. The owner may make
 * none, so it takes the single-user mode.
 */
export function makeLaterRoles(folders: Folders, database: string, programs: () => Programs): void {
  const file = rolesFile(folders);
  if (existsSync(file) && readFileSync(file, 'utf8') === known) return;
  const plan = { ownerLogin: ownerRole, appLogin: appRole, ownerPassword: null, appPassword: null };
  const rights = rolesSql({ ...plan, database, missing: [] });
  asSuperuser(programs(), database, [...allRoles.map(createUnlessThere), rights]);
  rememberRoles(folders);
}

/** Notes beside the cluster which roles it has, so that the single-user mode is not needed at every start. */
export function rememberRoles(folders: Folders): void {
  writeFileSync(rolesFile(folders), known, { mode: 0o600 });
}

const known = JSON.stringify(allRoles);

function rolesFile(folders: Folders): string {
  return join(folders.cluster, 'roles.json');
}

function createUnlessThere(role: string): string {
  return `do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then
      create role ${role} nologin nosuperuser nocreatedb nocreaterole nobypassrls;
    end if;
  end $$`;
}
