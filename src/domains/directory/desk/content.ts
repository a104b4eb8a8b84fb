import { listOf, textOf } from '../../../core/desk/index.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import type { Content } from '../../../platform/editable.ts';
import { shownPhone } from '../../../platform/phone/index.ts';
import type { RawEntry } from '../import/columns.ts';
import { type ReadEntry, readEntry } from '../import/read-entry.ts';
import type { EntryRecord } from '../import/record.ts';
import { readLanguage } from '../import/words.ts';
import { languageName } from '../language-name.ts';

/** An entry as it stands in the form. What readContent makes of it is the same entry. */
export function contentOf(record: EntryRecord): Content {
  const { phone } = record;
  return {
    name: record.name,
    type: record.type,
    parent: record.parent_id ?? '',
    description: record.description ?? '',
    precision: record.precision,
    land: record.land,
    serves: record.serves,
    street: record.street ?? '',
    postal_code: record.postal_code ?? '',
    town: record.town ?? '',
    phone: phone === null ? '' : shownPhone(phone),
    email: record.email ?? '',
    website: record.website ?? '',
    languages: record.languages.map(nameOrCode),
    interpreted: record.interpreted.map(nameOrCode),
    hours: record.hours ?? '',
    forms: record.forms,
    target_groups: record.target_groups,
    services: record.services,
    accessible: record.accessible ?? '',
    notes_members: record.notes_members ?? '',
  };
}

/** What was typed, by the rules of every import. */
export function readContent(content: Content, id: string): ReadEntry {
  return readEntry(rawEntry(content, id), noDay);
}

/** A day of confirmation is the only one that an import compares with today, and nobody types one here. */
const noDay = Temporal.PlainDate.from('1970-01-01');

function rawEntry(content: Content, id: string): RawEntry {
  const text = (field: string) => textOf(content, field);
  const list = (field: string) => listOf(content, field);
  return {
    prefix: '',
    text: {
      id,
      name: text('name'),
      parent_id: text('parent'),
      type: text('type'),
      description: text('description'),
      street: text('street'),
      postal_code: text('postal_code'),
      town: text('town'),
      precision: text('precision'),
      phone: text('phone'),
      email: text('email'),
      website: text('website'),
      hours: text('hours'),
      accessible: text('accessible'),
      notes_members: text('notes_members'),
    },
    list: {
      land: [text('land'), ...list('serves')],
      languages: list('languages'),
      languages_interpreted: list('interpreted'),
      forms: list('forms'),
      target_groups: list('target_groups'),
      services: list('services'),
    },
    hasPoint: false,
  };
}

/** In German, as the form reads it back; a language whose name it would not know by its code. */
function nameOrCode(code: string): string {
  const name = languageName(code, 'de');
  const read = name === null ? null : readLanguage(name);
  return name !== null && read && 'value' in read && read.value === code ? name : code;
}
