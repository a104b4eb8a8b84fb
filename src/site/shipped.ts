import type { OwnerServices } from '../platform/domain.ts';
import { domains } from './domains.ts';

/** Loads every domain's shipped facts; what is unchanged since the last time is left alone. */
export async function loadShipped(services: OwnerServices): Promise<void> {
  for (const domain of domains) await domain.shipped?.(services);
}

/** Loads invented data; for a demonstration only. */
export async function loadExamples(services: OwnerServices): Promise<void> {
  for (const domain of domains) await domain.example?.(services);
}
