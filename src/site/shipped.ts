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

/** What a demonstration prints when it has started. */
export async function welcomeLines(services: OwnerServices): Promise<string[]> {
  const lines: string[] = [];
  for (const domain of domains) lines.push(...((await domain.welcome?.(services)) ?? []));
  return lines;
}
