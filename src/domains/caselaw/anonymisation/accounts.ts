import type { Found } from './candidate.ts';
import { matchesOf } from './matches.ts';

/** Bank accounts and cards. */
export function findAccounts(text: string): Found[] {
  return [
    ...matchesOf(text, iban, 'account', 'iban').flatMap((found): Found[] => {
      const compact = text.slice(found.start, found.end).replace(/[ -]/g, '');
      if (leavesOne(compact)) return [found];
      // Mistyped or shortened, it still leads to an account.
      return /^DE\d{20}$/.test(compact)
        ? [{ ...found, reason: 'iban_wrong', strength: 'weak' }]
        : [];
    }),
    ...matchesOf(text, named, 'account', 'account_number'),
    ...matchesOf(text, card, 'account', 'card_number').filter(({ start, end }) =>
      isLuhn(text.slice(start, end).replace(/\D/g, '')),
    ),
  ];
}

/** ISO 13616, in groups of four or without. */
const iban =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;

const named =
  /(?<![\p{L}])(?:Konto(?:nummer|-?Nr\.?)?|Kto\.?(?:-?Nr\.?)?|Sparbuch(?:nummer|-?Nr\.?)?|BLZ|Kreditkarte(?:nnummer)?|Depot(?:nummer)?)[: ]{1,2}(?:Nr\.? ?)?(?<it>\d{2,4}(?:[ -]?\d{2,4}){1,5})/dgu;

const card = /(?<![\p{L}\p{N}./-])\d{4}(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?![\p{N}/])/gu;

/** ISO 7064, MOD 97-10: the first four signs behind the others, letters as numbers from 10. */
function leavesOne(account: string): boolean {
  let rest = 0;
  for (const sign of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** ISO/IEC 7812-1, annex B. */
function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const value = Number(digits[digits.length - 1 - at]) * (at % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
