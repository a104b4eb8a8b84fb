import type { Found } from './candidate.ts';
import { matchesOf } from './matches.ts';

/** Registration plates, and numbers of documents and insurances. */
export function findNumbers(text: string): Found[] {
  return [
    ...matchesOf(text, plate, 'plate', 'plate_shape').filter(
      ({ start, end }) => !notPlates.test(text.slice(start, end)),
    ),
    ...matchesOf(text, namedPlate, 'plate', 'plate_shape'),
    ...matchesOf(text, named, 'identifier', 'number_named'),
    ...matchesOf(text, insurance, 'identifier', 'insurance_number'),
  ];
}

/** § 8 FZV: one to three letters for the district, one or two and up to four digits. */
const plate =
  /(?<![\p{L}\p{N}\-/.])[A-ZÄÖÜ]{1,3}(?:-| - )[A-Z]{1,2}[ -]?[1-9]\d{0,3}[EH]?(?![\p{L}\p{N}/-])/gu;

/** Abbreviations of the same shape: "TV-L 13", "EG-VO 44". */
const notPlates =
  /^(?:NZA|NJW|TV|EG|EU|VO|RL|UN|BT|BR|DB|SGB|CE|ISO|DIN|EN|KG|AO|VV|AB|PS|CD|DVD|PC|HIV|TVÜ)\b/;

const namedPlate =
  /(?<![\p{L}])(?:Kennzeichen|Kfz|KFZ|Pkw|PKW)[^\p{L}\p{N}\n]{1,3}(?<it>[A-ZÄÖÜ]{1,3}[ -]{1,3}[A-Z]{1,3}[ -]{0,3}\d{1,4}[EH]?)(?![\p{L}\p{N}])/dgu;

/** "Reisepass Nr. …", "AZR-Nummer …", "Steuer-ID: …". */
const named =
  /(?<![\p{L}])(?:(?:Reise)?[Pp]ass|Personalausweis|Ausweis|Steuer|Steueridentifikation|Sozialversicherung|Versicherung|Versicherten|AZR|Matrikel|Kunden|Mitglieds|Personal|Krankenversicherten|Aufenthaltstitel|Fahrgestell|Gefangenenbuch|BAMF)(?:s?-?(?:[Nn]ummer|[Nn]r\.?|ID)| Nr\.?)(?::| lautet| war)? {1,2}(?<it>(?=[A-Z0-9 /-]{0,6}\d)[A-Z0-9]{2,20}(?:[ /-]?[A-Z0-9]{2,20}){0,5})/dgu;

/** Of the German pension insurance (§ 147 SGB VI): area, date of birth, first letter of the name, serial number. */
const insurance = /(?<![\p{L}\p{N}])\d{2} ?\d{6} ?[A-Z] ?\d{3}(?![\p{L}\p{N}])/gu;
