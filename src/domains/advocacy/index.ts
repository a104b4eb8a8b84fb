import type { Domain } from '../../platform/domain.ts';

/** What the network asks of politics, and what comes of it. */
export const advocacyDomain: Domain = {
  name: 'advocacy',
  schema: 'advocacy',
  migrations: new URL('migrations/', import.meta.url),
};
