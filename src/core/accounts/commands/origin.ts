import { ConfigError, readConfig } from '../../../platform/config/index.ts';
import type { CommandIo } from '../../../platform/domain.ts';

/** What links begin with. Throws ConfigError when it is not set. */
export function originOf(io: CommandIo): string {
  const origin = readConfig(io.env, null).publicOrigin;
  if (!origin) throw new ConfigError('PUBLIC_ORIGIN must be set: the link begins with it.');
  return origin;
}
