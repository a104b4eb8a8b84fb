import pg from 'pg';
import { ConfigError } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import { AdministratorNeededError, DatabaseAwayError, errorCode } from './errors.ts';
import type { Login } from './pools.ts';
import { allRoles, appRole, literal, ownerRole, type RolePlan, rolesSql } from './roles.ts';

export type Server = { readonly owner: Login; readonly app: Login; readonly ownerSession: string };

const oldest = 150_000;

/**
 * Connects to a server of one's own: PostgreSQL 15 or newer, with the three roles, which are made here when the login
 * may do so. Throws DatabaseAwayError, ConfigError, or AdministratorNeededError with the SQL for an administrator.
 */
export async function openServer(ownerUrl: string, appUrl: string, log: Log): Promise<Server> {
  const ownerSession = await connected(ownerUrl, refusedOwner(ownerUrl, appUrl), async (client) => {
    await refuseOld(client);
    const session = await settleRoles(client, ownerUrl, appUrl);
    await warnOfPower(client, loginName(appUrl), log);
    return session;
  });
  const refusedApp = new ConfigError(
    `The server refuses the login "${loginName(appUrl)}" of DATABASE_URL.`,
  );
  await connected(appUrl, refusedApp, (client) => client.query(`set role ${appRole}`));
  return {
    owner: { connectionString: ownerUrl },
    app: { connectionString: appUrl },
    ownerSession,
  };
}

async function connected<T>(
  url: string,
  refused: ConfigError,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw connectionError(error, url, refused);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function connectionError(error: unknown, url: string, refused: ConfigError): unknown {
  if (error instanceof ConfigError) return error;
  const code = errorCode(error);
  // invalid_password, invalid_authorization_specification, insufficient_privilege
  if (['28P01', '28000', '42501'].includes(code)) return refused;
  if (code === '3D000') return new ConfigError(`The server has no database "${databaseOf(url)}".`);
  // Node's own codes, PostgreSQL's connection errors and shutdowns, and errors without a code, such as a timeout
  if (!/^(E[A-Z_]+|08\w{3}|57P\d\d|53300|unknown)$/.test(code)) return error;
  return new DatabaseAwayError(`The database server does not answer (${code}).`, { cause: error });
}

function refusedOwner(ownerUrl: string, appUrl: string): AdministratorNeededError {
  return new AdministratorNeededError(
    `The server refuses the login "${loginName(ownerUrl)}".`,
    forAdministrator(databaseOf(ownerUrl), ownerUrl, appUrl, allRoles),
  );
}

async function refuseOld(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; name: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
  );
  for (const { number, name } of rows) requireVersion(number, name);
}

/** `number` as in server_version_num: 150004 is 15.4. Throws ConfigError before 15. */
export function requireVersion(number: number, name: string): void {
  if (number < oldest)
    throw new ConfigError(`The server is PostgreSQL ${name}; 15 or newer is needed.`);
}

type Standing = {
  readonly database: string;
  readonly missing: string[];
  readonly mayCreate: boolean;
  readonly isOwner: boolean;
  readonly appMember: boolean;
  readonly ready: boolean;
};

/** Answers the role that the owner's sessions take. */
async function settleRoles(client: pg.Client, ownerUrl: string, appUrl: string): Promise<string> {
  const standing = await standingOf(client, loginName(appUrl));
  if (standing.ready) return standing.isOwner ? ownerRole : appRole;
  if (standing.mayCreate) {
    try {
      await client.query(
        rolesSql(rolePlan(standing.database, ownerUrl, appUrl, standing.missing, literal)),
      );
      return ownerRole;
    } catch (error) {
      if (errorCode(error) !== '42501') throw error;
    }
  }
  throw new AdministratorNeededError(
    'The server lacks the roles of this program or their rights, and this login may not make them.',
    forAdministrator(standing.database, ownerUrl, appUrl, standing.missing),
  );
}

async function standingOf(client: pg.Client, appLogin: string): Promise<Standing> {
  const { rows } = await client.query<
    Omit<Standing, 'missing' | 'ready'> & { existing: string[]; rights: boolean }
  >(
    `with found as (select rolname from pg_roles where rolname = any($1))
     select current_database() as database,
       array(select rolname::text from found) as existing,
       (select rolsuper or rolcreaterole from pg_roles where rolname = session_user) as "mayCreate",
       coalesce((select pg_has_role(session_user, rolname, 'member') from found where rolname = $2), false) as "isOwner",
       coalesce((select pg_has_role(login.oid, found.rolname, 'member')
         from found, pg_roles login where found.rolname = $3 and login.rolname = $4), false) as "appMember",
       coalesce((select has_database_privilege(rolname, current_database(), 'create')
         from found where rolname = $2), false) as rights`,
    [allRoles, ownerRole, appRole, appLogin],
  );
  const row = rows[0];
  if (!row) throw new DatabaseAwayError('The database server gave no answer.');
  const missing = allRoles.filter((role) => !row.existing.includes(role));
  return { ...row, missing, ready: missing.length === 0 && row.appMember && row.rights };
}

function forAdministrator(
  database: string,
  ownerUrl: string,
  appUrl: string,
  missing: readonly string[],
): string {
  const plan = rolePlan(database, ownerUrl, appUrl, missing, () => `'…'`);
  return `-- Put the passwords of DATABASE_OWNER_URL and DATABASE_URL in the place of …\n${rolesSql(plan)}`;
}

function rolePlan(
  database: string,
  ownerUrl: string,
  appUrl: string,
  missing: readonly string[],
  password: (text: string) => string,
): RolePlan {
  const passwordOf = (url: string, role: string) =>
    loginName(url) === role ? password(decodeURIComponent(new URL(url).password)) : null;
  return {
    database,
    missing,
    ownerLogin: loginName(ownerUrl),
    appLogin: loginName(appUrl),
    ownerPassword: passwordOf(ownerUrl, ownerRole),
    appPassword: passwordOf(appUrl, appRole),
  };
}

function loginName(url: string): string {
  return new pg.Client({ connectionString: url }).user ?? '';
}

function databaseOf(url: string): string {
  return new pg.Client({ connectionString: url }).database ?? '';
}

/** A login that could step out of its role is no second wall; the office is told once at every start. */
async function warnOfPower(client: pg.Client, appLogin: string, log: Log): Promise<void> {
  const { rows } = await client.query<{ powerful: boolean }>(
    `select rolsuper or rolbypassrls or pg_has_role(oid, $2, 'member') as powerful from pg_roles where rolname = $1`,
    [appLogin, ownerRole],
  );
  if (rows[0]?.powerful) log.warn({ event: 'database.powerful-login', setting: 'DATABASE_URL' });
}
