import { isGeographic } from '../../../platform/phone/index.ts';
import type { Form, MemberType, Precision, TargetGroup } from '../centre.ts';
import type { Land } from '../land.ts';

/** An entry as it is stored, public or hidden; names are those of the columns, so that PostgreSQL takes it as JSON. */
export type EntryRecord = {
  /** UUID of the organisation. */
  readonly id: string;
  /** The id in the file. */
  readonly source_id: string;
  /** UUID of the organisation that this is a branch of. */
  readonly parent_id: string | null;
  readonly name: string;
  readonly type: MemberType;
  readonly precision: Precision | 'hidden';
  readonly land: Land;
  readonly serves: readonly Land[];
  readonly street: string | null;
  readonly postal_code: string | null;
  readonly town: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly phone: string | null;
  /** Groups of fields that were changed at the desk; see edited-fields.ts. */
  readonly edited_fields: readonly string[];
} & Details;

/** What says nothing of the place. */
export type Details = {
  readonly description: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly languages: readonly string[];
  readonly interpreted: readonly string[];
  readonly forms: readonly Form[];
  readonly target_groups: readonly TargetGroup[];
  readonly services: readonly string[];
  readonly hours: string | null;
  readonly accessible: 'yes' | 'partly' | 'no' | null;
  readonly confirmed_on: string | null;
  readonly confirmed_by: string | null;
  readonly notes_members: string | null;
  readonly notes_office: string | null;
};

/** An entry as it was read: its parent is named as in the file, and what only storing knows is missing. */
export type ReadRecord = Omit<
  EntryRecord,
  'id' | 'parent_id' | 'latitude' | 'longitude' | 'edited_fields'
> & {
  readonly parent: string | null;
};

/** As hidden entries are kept: with nothing geographic but the Land, and a telephone number only if it tells no place. */
export function withoutPlace(record: EntryRecord): EntryRecord {
  const { phone } = record;
  return {
    ...record,
    precision: 'hidden',
    street: null,
    postal_code: null,
    town: null,
    latitude: null,
    longitude: null,
    phone: phone !== null && isGeographic(phone) ? null : phone,
  };
}
