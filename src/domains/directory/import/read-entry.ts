import type { Temporal } from '../../../platform/clock/index.ts';
import { isGeographic } from '../../../platform/phone/index.ts';
import type { Column, Finding, ListColumn, RawEntry, TextColumn } from './columns.ts';
import type { ReadRecord } from './record.ts';
import {
  readDay,
  readEmail,
  readHours,
  readLine,
  readPhone,
  readPostalCode,
  readText,
  readWebsite,
  type Understood,
} from './values.ts';
import {
  readAccessible,
  readForm,
  readGroup,
  readLand,
  readLanguage,
  readPrecision,
  readType,
} from './words.ts';

export type ReadEntry = { readonly raw: RawEntry; readonly findings: readonly Finding[] } & (
  | {
      readonly record: ReadRecord;
      /** Columns that the file lacks or that were wrong: of an entry that is known, what is stored stays. */
      readonly unsaid: ReadonlySet<Column>;
    }
  /** `hides` names an entry that must not stay public although its row is refused. */
  | { readonly record: null; readonly hides: string | null }
);

/** Bounds of texts, in signs. */
const short = 200;
const long = 5_000;
/** Values of one list. */
const maximumValues = 60;

/** Understands a row. What is wrong and may be left out is left out and told; without the rest the row is refused. */
export function readEntry(raw: RawEntry, today: Temporal.PlainDate): ReadEntry {
  const reader = new Reader(raw);
  const id = reader.required('id', (text) => readLine(text, short));
  const name = reader.required('name', (text) => readLine(text, short));
  const type = reader.required('type', readType);
  const [land, ...serves] = reader.requiredList('land', readLand);
  const precision = reader.required('precision', readPrecision);
  const phone = reader.text('phone', readPhone);
  if (precision === 'hidden') reader.refusePlace(phone);
  const place = placeOf(reader, precision);
  const parent = reader.text('parent_id', (text) => readLine(text, short));
  const details = {
    description: reader.text('description', (text) => readText(text, long)),
    email: reader.text('email', readEmail),
    website: reader.text('website', readWebsite),
    languages: reader.list('languages', readLanguage),
    interpreted: reader.list('languages_interpreted', readLanguage),
    forms: reader.list('forms', readForm),
    target_groups: reader.list('target_groups', readGroup),
    services: reader.list('services', (text) => readLine(text, short)),
    hours: reader.text('hours', readHours),
    accessible: reader.text('accessible', readAccessible),
    confirmed_on: reader.text('confirmed_on', (text) => readDay(text, today)),
    confirmed_by: reader.text('confirmed_by', (text) => readLine(text, short)),
    notes_members: reader.text('notes_members', (text) => readText(text, long)),
    notes_office: reader.text('notes_office', (text) => readText(text, long)),
  };
  const { findings, unsaid } = reader;
  if (!id || !name || !type || !land || !precision || reader.isRefused)
    return { raw, findings, record: null, hides: precision === 'hidden' ? id : null };
  const others = serves.filter((code) => code !== land);
  const ids = { source_id: id, parent, name, type, precision };
  return {
    raw,
    findings,
    unsaid,
    record: { ...ids, land, serves: others, ...place, phone, ...details },
  };
}

/** What the precision allows to be said; the rest is left out, and told. */
function placeOf(reader: Reader, precision: ReadRecord['precision'] | null) {
  const isExact = precision === 'exact';
  const hasTown = isExact || precision === 'town';
  const allowed = <T>(column: TextColumn, may: boolean, value: T | null): T | null => {
    if (!may && value !== null && precision !== null && precision !== 'hidden')
      reader.tell(column, `is not shown at the precision ${precision}; left out`);
    return may ? value : null;
  };
  return {
    street: allowed(
      'street',
      isExact,
      reader.text('street', (text) => readLine(text, short)),
    ),
    postal_code: allowed('postal_code', isExact, reader.text('postal_code', readPostalCode)),
    town: allowed(
      'town',
      hasTown,
      reader.text('town', (text) => readLine(text, short)),
    ),
  };
}

class Reader {
  readonly findings: Finding[] = [];
  readonly unsaid = new Set<Column>();
  isRefused = false;
  readonly #raw: RawEntry;

  constructor(raw: RawEntry) {
    this.#raw = raw;
  }

  tell(column: Column, reason: string): void {
    this.findings.push({ field: this.#raw.prefix + column, reason });
  }

  required<T>(column: TextColumn, read: (text: string) => Understood<T>): T | null {
    const text = this.#raw.text[column] ?? '';
    if (text.trim() === '') return this.#refuse(column, 'is missing');
    const understood = read(text);
    return 'value' in understood ? understood.value : this.#refuse(column, understood.reason);
  }

  /** The first value is required, the others are not. */
  requiredList<T>(column: ListColumn, read: (text: string) => Understood<T>): T[] {
    const values = this.#raw.list[column] ?? [];
    const first = values[0] ?? '';
    const understood = first.trim() === '' ? { reason: 'is missing' } : read(first);
    if ('value' in understood) return this.list(column, read);
    this.#refuse(column, understood.reason);
    return [];
  }

  text<T>(column: TextColumn, read: (text: string) => Understood<T>): T | null {
    const text = this.#raw.text[column];
    if (text === undefined) this.unsaid.add(column);
    if (text === undefined || text.trim() === '') return null;
    const understood = read(text);
    if ('value' in understood) return understood.value;
    this.tell(column, `${understood.reason}; left out`);
    this.unsaid.add(column);
    return null;
  }

  list<T>(column: ListColumn, read: (text: string) => Understood<T>): T[] {
    const texts = this.#raw.list[column];
    if (texts === undefined) this.unsaid.add(column);
    const stated = (texts ?? []).filter((text) => text.trim() !== '');
    if (stated.length > maximumValues)
      this.tell(column, `has more than ${maximumValues} values; the others are left out`);
    const values = stated.slice(0, maximumValues).flatMap((text) => {
      const understood = read(text);
      if ('value' in understood) return [understood.value];
      this.tell(column, `${understood.reason}; left out`);
      return [];
    });
    return [...new Set(values)];
  }

  /** A hidden entry with anything that tells where it is: the row is refused as a whole (R93). */
  refusePlace(phone: string | null): void {
    const { text, hasPoint } = this.#raw;
    const refused = (column: TextColumn) =>
      this.#refuse(column, 'must be empty where the precision is hidden');
    for (const column of ['street', 'postal_code', 'town'] as const)
      if ((text[column] ?? '').trim() !== '') refused(column);
    if (hasPoint) this.#refuse('precision', 'is hidden, and the file gives degrees');
    if (phone !== null && isGeographic(phone))
      this.#refuse('phone', 'is a landline, which tells where a hidden place is');
  }

  #refuse(column: Column, reason: string): null {
    this.tell(column, reason);
    this.isRefused = true;
    return null;
  }
}
