/** What was typed, taken apart; `name` is folded later. */
export type Question =
  | { readonly kind: 'postalCode'; readonly postalCode: string; readonly name: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'abroad' };

/** "10785", "D-10785 Berlin", "Berlin, 10 785", "A-1010 Wien"; digits may be Arabic, Persian or Thai ones. */
export function readQuestion(text: string): Question {
  const typed = westernDigits(text.normalize('NFKC')).trim();
  const first = /^(?:DE?[- ]*)?(\d{2} ?\d{3})(?!\d)[\s,]*(.*)$/isu.exec(typed);
  if (first) return postalCode(first[1], first[2]);
  if (foreign.some((form) => form.test(typed))) return { kind: 'abroad' };
  const last = /^(.*[^\d\s,-])[\s,]+(\d{5})$/su.exec(typed);
  return last ? postalCode(last[2], last[1]) : { kind: 'name', name: typed };
}

/** How postcodes look elsewhere. */
const foreign = [
  /** With the sign of another country: "A-1010", "CH-8001", "F 67000", "PL 00-950". */
  /^(?!DE?\b)[A-Z]{1,3}[- ]*\d[\d -]{2,6}\b/iu,
  /** Four digits: Austria, Switzerland, Belgium, Denmark, Luxembourg; with two letters the Netherlands. */
  /^\d{4}(?!\d)/u,
  /** Poland: "00-950". */
  /^\d{2}-\d{3}(?!\d)/u,
  /** Czechia, Slovakia, Sweden, Greece: "110 00". */
  /^\d{3} \d{2}(?!\d)/u,
  /** Romania, China, Russia: six digits. */
  /^\d{6}(?!\d)/u,
];

const zeros = ['٠', '۰', '๐'].map((zero) => zero.codePointAt(0)!);

function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = zeros.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

function postalCode(code = '', name = ''): Question {
  return { kind: 'postalCode', postalCode: code.replace(' ', ''), name };
}
