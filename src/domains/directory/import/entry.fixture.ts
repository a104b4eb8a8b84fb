import { Temporal } from '../../../platform/clock/index.ts';
import { readCsv } from './csv.ts';
import { readRows, type UnderstoodRow } from './rows.ts';

/** A row that is right, by column. */
export const goodRow: Readonly<Record<string, string>> = {
  id: '1',
  name: 'Beispiel-Fachberatungsstelle',
  parent_id: '',
  type: 'Fachberatungsstelle',
  description: '',
  street: 'Beispielstraße 5',
  postal_code: '10115',
  town: 'Berlin',
  land: 'be',
  precision: 'exact',
  phone: '030 23125101',
  email: 'info@example.org',
  website: 'https://example.org/',
  languages: 'de|ro',
  languages_interpreted: 'ar',
  forms: 'labour',
  target_groups: 'women',
  services: 'Beratung',
  hours: 'Mo-Fr 09:00-17:00',
  accessible: 'yes',
  notes_members: '',
  notes_office: '',
  confirmed_on: '2026-10-01',
  confirmed_by: 'Beispiel-Person',
};

/** A row without a place, as hidden entries must be. */
export const hiddenRow: Readonly<Record<string, string>> = {
  ...goodRow,
  type: 'Zufluchtswohnung',
  street: '',
  postal_code: '',
  town: '',
  precision: 'hidden',
  phone: '',
};

/** The CSV of rows that all have the columns of the first. */
export function csvOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (text = '') => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(';'));
  return `${[columns.join(';'), ...lines].join('\n')}\n`;
}

const now = Temporal.Instant.from('2026-11-25T10:00:00Z');

/** The rows of a CSV as the import understands them, on 25 November 2026. */
export function understood(text: string): UnderstoodRow[] {
  return readRows(readCsv('test.csv', text).rows, now);
}
