import type { Found } from './candidate.ts';
import { matchesOf } from './matches.ts';

/** Telephone numbers, e-mail addresses, accounts and pages of the web. Every quantifier is bounded, so that time is linear. */
export function findContacts(text: string): Found[] {
  return [
    ...(at.test(text) ? matchesOf(text, email, 'email', 'email_shape') : []),
    ...matchesOf(text, webAddress, 'online', 'web_address', 'weak'),
    ...matchesOf(text, handle, 'online', 'handle', 'weak'),
    ...matchesOf(text, namedPhone, 'phone', 'phone_named'),
    ...matchesOf(text, phone, 'phone', 'phone_shape').filter(
      ({ start, end }) =>
        digitsIn(text.slice(start, end)) >= leastDigits && !isFileNumber(text, end),
    ),
  ];
}

/** Most judgments hold none, and need not be searched word by word. */
const at = /@|\(at\)|\[at\]/i;
const email =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64} ?(?:@|\(at\)|\[at\]) ?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu;

const webAddress = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"„“)]{3,200}/giu;

const handle = /(?<![\p{L}\p{N}.])@[A-Za-z0-9_.]{2,29}[A-Za-z0-9_](?![\p{L}\p{N}])/gu;

/** Rest of a number: digits with the usual signs between. */
const tail = '(?:[ /.\\-–]{0,3}\\(?\\d{1,12}\\)?){1,7}';

const namedPhone = new RegExp(
  `(?<![\\p{L}])(?:Tel|Telefon|Telefonnummer|Telefonnr|Rufnummer|Mobil|Mobilfunknummer|Mobilnummer|Handy|Handynummer|Anschlussnummer|Fax|Telefax|WhatsApp|Rückruf)(?:[.:]|-?Nr\\.?:?|nummer:?)? {0,2}(?:unter )?(?<it>(?:\\+|0)\\d${tail})`,
  'dgu',
);

const phone = new RegExp(
  `(?<![\\p{L}\\p{N}/.,:-]|§ |\\d |(?:DE|EP|US|WO|EU) )(?:(?:\\+|00)[1-9]\\d{0,2}|0[1-9]\\d{1,4})(?=[ /\\-–(]|\\d{5})${tail}(?![\\p{L}\\p{N}])`,
  'gu',
);

const leastDigits = 8;

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** "0123 Js 45678/20" has letters before its slash; what follows a number directly tells it. */
function isFileNumber(text: string, end: number): boolean {
  return /^ ?(?:Js|UJs|Ks|KLs|Ds|Ls|Cs|Gs|Qs|K|L|B|A|E|S|O|C|€|Euro|EUR)\b/.test(
    text.slice(end, end + 6),
  );
}
