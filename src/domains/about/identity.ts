import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError } from '../../platform/config/index.ts';
import type { Network } from '../../platform/ui/index.ts';
import shipped from './data/identity.json' with { type: 'json' };
import { type IdentityData, identityData } from './identity-data.ts';

/** The network that runs this site: its data, and what the frame of every page shows of it. */
export type Identity = IdentityData & Network;

const known = new WeakMap<Config, Identity>();

/**
 * The network's identity: DATA_DIR/identity.json if there is one, else the shipped file; read once per start.
 * Throws ConfigError that names the file and each wrong field.
 */
export function identity(config: Config): Identity {
  const found = known.get(config) ?? read(config.dataDir);
  known.set(config, found);
  return found;
}

function read(dataDir: string): Identity {
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

function parse(input: unknown, file: string): Identity {
  const result = identityData.safeParse(input);
  if (result.success) return { ...result.data, ...networkOf(result.data) };
  const complaints = result.error.issues.map((issue) =>
    [issue.path.join('.'), issue.message].filter(Boolean).join(': '),
  );
  throw new ConfigError(`${file} is wrong. ${complaints.join('; ')}.`);
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
