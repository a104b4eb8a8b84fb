import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError } from '../../platform/config/index.ts';
import type { OwnerServices, Services } from '../../platform/domain.ts';
import { isDatabaseAway } from '../../platform/http/database-away.ts';
import type { Network } from '../../platform/ui/index.ts';
import shipped from './data/identity.json' with { type: 'json' };
import { findIdentity, storeIdentityOfFile } from './identities.ts';
import { type IdentityData, identityData } from './identity-data.ts';

/** The network that runs this site: its data, and what the frame of every page shows of it. */
export type Identity = IdentityData & Network;

const known = new WeakMap<Config, Identity>();

/** The network's identity as last read; before anything was read, what the file says. */
export function identity(config: Config): Identity {
  const found = known.get(config) ?? identityOf(readIdentityFile(config));
  known.set(config, found);
  return found;
}

/** Reads anew what is stored; a database that cannot be reached leaves it as it was. */
export async function refreshIdentity({ config, db }: Pick<Services, 'config' | 'db'>) {
  const stored = await findIdentity(db).catch((error) => {
    if (isDatabaseAway(error)) return null;
    throw error;
  });
  if (stored) known.set(config, identityOf(stored));
}

/** Stores what the file says, as long as nobody edited it at the desk. */
export async function loadIdentity({ config, db }: OwnerServices): Promise<void> {
  await storeIdentityOfFile(db, readIdentityFile(config));
}

/** DATA_DIR/identity.json if there is one, else the shipped file. Throws ConfigError that names the file and each wrong field. */
function readIdentityFile({ dataDir }: Config): IdentityData {
  const file = join(dataDir, 'identity.json');
  const text = readText(file);
  return text === null
    ? parse(shipped, 'The shipped identity.json')
    : parse(parseJson(text, file), file);
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new ConfigError(`${file} cannot be read: ${code}.`);
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigError(`${file} must be JSON.`);
  }
}

function parse(input: unknown, file: string): IdentityData {
  const result = identityData.safeParse(input);
  if (result.success) return result.data;
  const complaints = result.error.issues.map((issue) =>
    [issue.path.join('.'), issue.message].filter(Boolean).join(': '),
  );
  throw new ConfigError(`${file} is wrong. ${complaints.join('; ')}.`);
}

function identityOf(data: IdentityData): Identity {
  return { ...data, ...networkOf(data) };
}

function networkOf({ name, shortName, contact }: IdentityData): Network {
  const { street, addition, postcode, town, phone, email } = contact;
  return {
    name,
    shortName,
    addressLines: [street, addition, `${postcode} ${town}`].filter((line) => line !== null),
    phone: phone.written,
    phoneHref: `tel:${phone.dial}`,
    email,
  };
}
