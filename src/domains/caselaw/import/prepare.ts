import { createHash } from 'node:crypto';
import type { CourtDirectory } from '../courts.ts';
import type { Area, DecisionRecord } from '../decision.ts';
import { fileNumberKey, type Identity, typeKey } from '../identity.ts';
import { areaOf } from './area.ts';
import type { Candidate, Finding, Place } from './candidate.ts';

/** Where records come from: a file of the user, the program's own data, or the demonstration's. */
export type Channel = 'import' | 'shipped' | 'example';

/** A record ready to be compared with what is stored. */
export type Prepared = {
  readonly place: Place;
  readonly record: DecisionRecord;
  readonly identity: Identity;
  /** Key of the import record; channels never share one. */
  readonly source: string;
  readonly sourceId: string;
  /** SHA-256 of the record, hexadecimal. */
  readonly hash: string;
  /** What the court alone tells; fills an empty area and contradicts none. */
  readonly derivedArea: Area | null;
  readonly findings: readonly Finding[];
};

export type Refusal = { readonly place: Place; readonly refusal: Finding };

/** Resolves the court and forms the identity; the record is refused where either is not possible. */
export function prepare(
  one: Candidate,
  courts: CourtDirectory,
  channel: Channel,
): Prepared | Refusal {
  const { place } = one;
  if ('refusal' in one) return { place, refusal: one.refusal };
  const { record, findings } = one;
  const courtId = courts.resolve(record.court, record.ecli);
  if (courtId === null)
    return refuse(place, 'court', `"${record.court.slice(0, 80)}" is no known court`);
  const firstFileNumberKey = fileNumberKey(record.fileNumbers[0]);
  if (firstFileNumberKey === '')
    return refuse(place, 'file_number', 'holds neither letter nor digit');
  return {
    place,
    record,
    identity: { courtId, date: record.date, firstFileNumberKey, typeKey: typeKey(record.type) },
    source: channel === 'import' ? record.source : `${channel}:${record.source}`,
    sourceId: record.sourceId,
    hash: createHash('sha256').update(JSON.stringify(record)).digest('hex'),
    derivedArea: areaOf(record, courts.facts(courtId).branch),
    findings,
  };
}

function refuse(place: Place, field: string, reason: string): Refusal {
  return { place, refusal: { field, reason } };
}
