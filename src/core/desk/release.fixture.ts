import type { Kysely } from 'kysely';
import { Temporal } from '../../platform/clock/index.ts';
import type { Content, Editable } from '../../platform/editable.ts';

const id = '00000000-0000-4000-8000-000000000001';

/** What a release does in a domain, without the desk around it; `app` has the rights of the program. */
export function publish(
  app: Kysely<unknown>,
  editable: Editable,
  content: Content,
  key: string | null,
): Promise<{ readonly key: string }> {
  return editable.publish(app, {
    thingId: id,
    key,
    content,
    organisationId: id,
    person: { id, name: 'Beispiel-Redaktion' },
    statements: [],
    at: Temporal.Instant.from('2026-11-20T10:00:00Z'),
  });
}
