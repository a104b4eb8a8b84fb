import known from '../data/words.json' with { type: 'json' };
import { type Land, landCodes, lands } from '../land.ts';
import { languageName } from '../language-name.ts';
import { quoted, type Understood } from './values.ts';

type Table = Readonly<Record<string, readonly string[]>>;

/** A reader of codes and of the German words for them, whatever their spelling in capitals, hyphens and asterisks. */
function reader<Code extends string>(table: Table, noun: string) {
  const codes = new Map(
    Object.entries(table).flatMap(([code, names]) =>
      [code, ...names].map((name) => [fold(name), code as Code] as const),
    ),
  );
  return (text: string): Understood<Code> => {
    const value = codes.get(fold(text));
    return value ? { value } : { reason: `${quoted(text)} is no ${noun} known here` };
  };
}

export const readType = reader<keyof typeof known.types>(known.types, 'type');
export const readForm = reader<keyof typeof known.forms>(known.forms, 'form of exploitation');
export const readGroup = reader<keyof typeof known.targetGroups>(known.targetGroups, 'group');
export const readPrecision = reader<keyof typeof known.precisions>(known.precisions, 'precision');
export const readAccessible = reader<keyof typeof known.accessible>(
  known.accessible,
  'answer (yes, partly, no)',
);

const landAliases: Table = known.lands;

/** "be", "DE-BE", "Berlin". */
export const readLand = reader<Land>(
  Object.fromEntries(
    landCodes.map((code) => [
      code,
      [`DE-${code}`, lands[code].name, lands[code].slug, ...(landAliases[code] ?? [])],
    ]),
  ),
  'Land',
);

/** A BCP 47 code, of which the language counts and not the country or script, or a German name. */
export function readLanguage(text: string): Understood<string> {
  const code = /^[A-Za-z]{2,3}(-|$)/.test(text.trim()) ? canonical(text.trim()) : null;
  if (code && languageName(code, 'de')) return { value: code };
  const value = languageCodes().get(fold(text));
  return value ? { value } : { reason: `${quoted(text)} is no language known here` };
}

function canonical(code: string): string | null {
  try {
    return new Intl.Locale(code).language;
  } catch {
    return null;
  }
}

let codesByName: Map<string, string> | null = null;

/** German names of all languages with a two-letter code, and the others of data/words.json. */
function languageCodes(): Map<string, string> {
  if (codesByName) return codesByName;
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((first) =>
    letters.map((second) => canonical(first + second) ?? ''),
  );
  const names = codes.flatMap((code) => {
    const name = languageName(code, 'de');
    return name ? [[fold(name), code] as const] : [];
  });
  const aliases = Object.entries(known.languages as Table).flatMap(([code, all]) =>
    all.map((name) => [fold(name), code] as const),
  );
  codesByName = new Map([...names, ...aliases]);
  return codesByName;
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
