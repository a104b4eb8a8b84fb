import { toCsv } from '../../../../platform/files/index.ts';
import type { ListedEvent } from './listed-event.ts';

const columns = [
  ...['number', 'at', 'person_id', 'person', 'organisation_id', 'organisation'],
  ...['action', 'verb', 'object_kind', 'object_id', 'result'],
];

/** Events as CSV, times in UTC. Names were typed by people: toCsv takes what a spreadsheet would run as a formula (R49). */
export function eventsCsv(events: readonly ListedEvent[]): string {
  return toCsv([columns, ...events.map(cells)]);
}

function cells({ seq, at, person, organisation, action, verb, object, result }: ListedEvent) {
  const named = (one: ListedEvent['person']) => [one?.id ?? '', one?.name ?? ''];
  return [
    ...[String(seq), new Date(at).toISOString(), ...named(person), ...named(organisation)],
    ...[action, verb, object?.kind ?? '', object?.id ?? '', result],
  ];
}
