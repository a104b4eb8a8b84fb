import { parseDate } from '../../../../platform/clock/index.ts';
import { findType } from '../../court.ts';
import type { Proceeding } from '../../decision.ts';
import { fold } from '../../fold.ts';
import { fileNumberKey } from '../../identity.ts';

/**
 * Another instance, as portals write it: "VG München, Urteil vom 19.11.2018 – M 23 K 18.3368", "vorgehend OLG Hamm,
 * 3. Mai 2018, Az: I-1 U 1/17, Urteil", "VG Weimar - 09.08.2017 - AZ: 4 K 1461/14 We". null when it is none.
 */
export function parseProceeding(line: string): Proceeding | null {
  const match = withType.exec(line) ?? withNumber.exec(line);
  const { court, type = null, typeAfter = null, date, number } = match?.groups ?? {};
  if (!court || !date || !number) return null;
  const found = findType(fold(court));
  const iso = isoDate(date);
  const fileNumber = number.replace(/\s+/g, ' ').trim();
  if (!found || iso === null || fileNumberKey(fileNumber) === '') return null;
  return { court: court.trim(), date: iso, fileNumber, type: type ?? typeAfter };
}

const dates = String.raw`(?<date>\d{1,2}\. ?\d{1,2}\. ?\d{4}|\d{1,2}\. \p{L}+ \d{4}|\d{4}-\d{2}-\d{2})`;
const courts = String.raw`^(?:vorgehend |Vorinstanz: ?)?(?<court>[\p{L}(][\p{L} .()/-]{1,80}?) ?`;

/** Court, type, date, number. */
const withType = new RegExp(
  String.raw`${courts}, (?<type>\p{L}+) (?:vom|v\.) ${dates} ?(?:[–-]|,(?: Az\.?:?)?) ?(?<number>[^,]{3,60})$`,
  'u',
);

/** Court, date, "Az:", number, type. */
const withNumber = new RegExp(
  String.raw`${courts}[,–-] ${dates} ?[,–-] ?Az\.?:? ?(?<number>[^,]{3,60})(?:, (?<typeAfter>\p{L}+))?$`,
  'iu',
);

const months: readonly string[] = [
  'januar',
  'februar',
  'maerz',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'dezember',
];

function isoDate(text: string): string | null {
  if (/^\d{4}-/.test(text)) return parseDate(text)?.toString() ?? null;
  const [day = '', month = '', year = ''] = text.split(/\. ?| /);
  const name = months.indexOf(fold(month)) + 1;
  const number = name || Number(month);
  return (
    parseDate(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`)?.toString() ??
    null
  );
}
