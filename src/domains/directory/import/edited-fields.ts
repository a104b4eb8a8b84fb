import { isDeepStrictEqual } from 'node:util';
import type { Column, Finding } from './columns.ts';
import type { EntryRecord } from './record.ts';

/** What is edited as one: a place is as exact as its precision, and no Land is both seat and served. */
const groups = {
  name: ['name'],
  parent_id: ['parent_id'],
  type: ['type'],
  description: ['description'],
  land: ['land', 'serves'],
  precision: ['precision', 'street', 'postal_code', 'town'],
  phone: ['phone'],
  email: ['email'],
  website: ['website'],
  languages: ['languages'],
  languages_interpreted: ['interpreted'],
  forms: ['forms'],
  target_groups: ['target_groups'],
  services: ['services'],
  hours: ['hours'],
  accessible: ['accessible'],
  notes_members: ['notes_members'],
  confirmed_on: ['confirmed_on', 'confirmed_by'],
} as const satisfies Partial<Record<Column, readonly (keyof EntryRecord)[]>>;

type Group = keyof typeof groups;
const groupNames = Object.keys(groups) as Group[];

/** The groups that were ever changed at the desk, this change included; of an entry made there, all. */
export function editedFields(known: EntryRecord | undefined, changed: EntryRecord): string[] {
  return groupNames.filter(
    (group) => !known || known.edited_fields.includes(group) || !isSame(group, known, changed),
  );
}

/** Of what a file says, what was changed at the desk stays as it is, and that is told; but whoever hides is heard. */
export function keepEdited(
  said: EntryRecord,
  known: EntryRecord,
): { record: EntryRecord; findings: Finding[] } {
  const kept = groupNames.filter(
    (group) => known.edited_fields.includes(group) && !overrules(group, said, known),
  );
  const keys = kept.flatMap((group): readonly (keyof EntryRecord)[] => groups[group]);
  return {
    record: {
      ...said,
      ...Object.fromEntries(keys.map((key) => [key, known[key]])),
      edited_fields: known.edited_fields,
    },
    findings: kept
      .filter((group) => !isSame(group, known, said))
      .map((field) => ({ field, reason: 'was edited at the desk; stays as it is there' })),
  };
}

/** A later confirmation counts, wherever it was given. */
function overrules(group: Group, said: EntryRecord, known: EntryRecord): boolean {
  if (group === 'precision') return said.precision === 'hidden';
  return group === 'confirmed_on' && (said.confirmed_on ?? '') > (known.confirmed_on ?? '');
}

function isSame(group: Group, a: EntryRecord, b: EntryRecord): boolean {
  return groups[group].every((key) => isDeepStrictEqual(a[key], b[key]));
}
