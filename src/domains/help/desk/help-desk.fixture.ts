import type { Kysely } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import type { Content } from '../../../platform/editable.ts';
import { helpTextEditable } from './help-text-editable.ts';

export const noon = Temporal.Instant.from('2026-11-28T12:00:00Z');

/** Only for tests: a database, and releases without the desk. */
export async function openHelpDatabase() {
  const database: TestDatabase = await createTestDatabase();
  return {
    ...database,
    contentOf: async (key: string) => (await helpTextEditable.read(database.app, key))!.content,
    /** Makes public what `change` makes of the present content. */
    release: async (key: string, change: Content, at = noon) => {
      const { content } = (await helpTextEditable.read(database.app, key))!;
      await publish(database.app, key, { ...content, ...change }, at);
    },
    withdraw: (key: string) => helpTextEditable.withdraw(database.app, key, thingId),
  };
}

const thingId = '00000000-0000-4000-8000-000000000000';

function publish(db: Kysely<unknown>, key: string, content: Content, at: Temporal.Instant) {
  return helpTextEditable.publish(db, {
    thingId,
    key,
    content,
    organisationId: thingId,
    person: { id: thingId, name: 'Beispiel-Person' },
    statements: [],
    at,
  });
}
