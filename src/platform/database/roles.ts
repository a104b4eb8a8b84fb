/** Owns the schemas; migrates, imports, backs up. */
export const ownerRole = 'schnittstelle_owner';
/** The program while it serves: owns nothing, has only granted rights, cannot pass row-level security. */
export const appRole = 'schnittstelle_app';
/** No login; owns the SECURITY DEFINER search function. */
export const searchRole = 'schnittstelle_search';
/** No login; owns the SECURITY DEFINER functions for what happens before a person is known, and the audit's. */
export const accountsRole = 'schnittstelle_accounts';

export const allRoles: readonly string[] = [ownerRole, appRole, searchRole, accountsRole];

export type RolePlan = {
  readonly database: string;
  /** Roles that are to be made; the others exist. */
  readonly missing: readonly string[];
  /** Logins of the two connection strings: made members of the roles, unless they are the roles. */
  readonly ownerLogin: string;
  readonly appLogin: string;
  /** Passwords as SQL literals for a role that is itself the login; null makes a role without login. */
  readonly ownerPassword: string | null;
  readonly appPassword: string | null;
};

/** The SQL that makes the missing roles and gives all their rights; a second run changes nothing. */
export function rolesSql(plan: RolePlan): string {
  const passwords: Record<string, string | null> = {
    [ownerRole]: plan.ownerPassword,
    [appRole]: plan.appPassword,
  };
  const database = identifier(plan.database);
  return [
    ...plan.missing.map((role) => createRole(role, passwords[role] ?? null)),
    `grant ${searchRole}, ${accountsRole} to ${ownerRole};`,
    ...membership(ownerRole, plan.ownerLogin),
    ...membership(appRole, plan.appLogin),
    `grant connect, create, temporary on database ${database} to ${ownerRole};`,
    `grant connect on database ${database} to ${appRole};`,
    `grant usage, create on schema public to ${ownerRole};`,
    quietLog,
  ].join('\n');
}

function createRole(name: string, password: string | null): string {
  const login = password === null ? 'nologin' : `login password ${password}`;
  return `create role ${name} ${login} nosuperuser nocreatedb nocreaterole nobypassrls;`;
}

function membership(role: string, login: string): string[] {
  return login === role ? [] : [`grant ${role} to ${identifier(login)};`];
}

/** PostgreSQL's log must hold no query text; only a superuser may say so for a role, others get a notice. */
const quietLog = `do $$
declare setting text;
begin
  foreach setting in array array[
    'log_statement = none', 'log_min_error_statement = panic', 'log_min_messages = fatal',
    'log_min_duration_statement = -1', 'log_min_duration_sample = -1', 'log_transaction_sample_rate = 0',
    'log_parameter_max_length = 0', 'log_parameter_max_length_on_error = 0', 'log_error_verbosity = terse'
  ] loop
    execute 'alter role ${ownerRole} set ' || setting;
    execute 'alter role ${appRole} set ' || setting;
  end loop;
exception when insufficient_privilege then
  raise notice 'The server decides what it logs: see docs/operations.md';
end $$;`;

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function literal(text: string): string {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return text.includes('\\') ? ` E${quoted.replaceAll('\\', '\\\\')}` : quoted;
}
