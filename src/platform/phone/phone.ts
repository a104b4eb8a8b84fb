import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Bounds what is parsed; a number with every sign people write in it is shorter. */
const maximumLength = 40;

/**
 * The number in international form ("+493023125101"), read as in Germany when no country is given; null when it is no
 * number that can exist, has an extension, or has words beside it.
 */
export function parsePhone(text: string): string | null {
  if (text.length > maximumLength) return null;
  const number = parsePhoneNumberFromString(text, { defaultCountry: 'DE', extract: false });
  return number?.isValid() && !number.ext ? number.number : null;
}

/** As it is written in Germany: "030 23125101"; foreign ones as "+43 1 7180000". `phone` is a result of parsePhone. */
export function shownPhone(phone: string): string {
  const number = parsePhoneNumberFromString(phone);
  if (!number) return phone;
  return number.country === 'DE' ? number.formatNational() : number.formatInternational();
}

/**
 * Numbers that say nothing about a place begin so (Bundesnetzagentur, Nummernplan): mobile, 0800, 0180, 0116, 032,
 * 0700, 0137, 0900.
 */
const placeless = /^\+49(1[567]|800|180|116|32|700|137|900)/;

/** Whether the number tells where it is: every German landline does, and every foreign number says too much as well. */
export function isGeographic(phone: string): boolean {
  return !placeless.test(phone);
}
