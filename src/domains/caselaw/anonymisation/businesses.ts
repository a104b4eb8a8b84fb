import type { Found } from './candidate.ts';
import type { Token } from './tokens.ts';
import { isOrdinary } from './vocabulary.ts';

/** Firms and premises under their name: in a small town "Club Beispiel" tells who somebody is. */
export function findBusinesses(tokens: readonly Token[]): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { text } = tokens[at] as Token;
    const span = legalForms.has(text)
      ? firmBefore(tokens, at)
      : premises.test(text)
        ? houseAfter(tokens, at)
        : null;
    if (span) found.push(span);
  }
  return found;
}

const legalForms = new Set(
  'GmbH gGmbH UG AG KG KGaA OHG GbR SE Ltd SRL SARL EOOD OOD SA BV Kft'.split(' '),
);
const mostWords = 5;

/** "Beispiel Reinigung GmbH & Co. KG": as many words as begin with a capital, one of them no ordinary noun. */
function firmBefore(tokens: readonly Token[], at: number): Found | null {
  let from = at;
  let isNamed = false;
  for (let back = at - 1; back >= 0 && back >= at - mostWords; back--) {
    const { text, shape } = tokens[back] as Token;
    if (shape === 'capital' && !article.test(text)) {
      from = back;
      isNamed ||= !isOrdinary(text) && text.length > 2;
    } else if (!/^[&+]$/.test(text)) break;
    if ((tokens[back] as Token).newLine) break;
  }
  if (!isNamed) return null;
  const { start } = tokens[from] as Token;
  return {
    kind: 'business',
    start,
    end: (tokens[at] as Token).end,
    reason: 'legal_form',
    strength: 'strong',
  };
}

const article = /^(?:Die|Der|Das|Den|Dem|Eine?r?|Bei|Mit|Von|Zur?m?|Als|Für)$/;

const premises =
  /^(?:(?:FKK-?|Sauna-?|Nacht-?|Swinger-?|Strip-?|Table-?dance-?)?[Cc]lub|Bar|Bordell|Nachtbar|Laufhaus|Hotel|Pension|Gaststätte|Restaurant|Imbiss|Nagelstudio|Spielhalle|Massagesalon|Terminwohnung|Diskothek|Café|Nachtlokal|Shisha-Bar|Kosmetikstudio|Bauernhof|Firma|Fa)s?$/;

/** "Club Beispiel", "Bordell „Zur Sonne“". */
function houseAfter(tokens: readonly Token[], at: number): Found | null {
  const first = tokens[at + 1];
  if (!first) return null;
  if (/^[„"“»‚]$/.test(first.text)) {
    const close = tokens
      .slice(at + 2, at + 2 + mostWords + 1)
      .findIndex(({ text }) => /^[“"”«‘]$/.test(text));
    const last = tokens[at + 1 + close];
    if (close < 1 || !last || last.end - first.end < 3) return null;
    return {
      kind: 'business',
      start: first.end,
      end: last.end,
      reason: 'premises',
      strength: 'strong',
    };
  }
  const name = first.text === '.' ? tokens[at + 2] : first;
  if (name?.shape !== 'capital' || name.newLine || name.text.length < 3 || isOrdinary(name.text))
    return null;
  return {
    kind: 'business',
    start: name.start,
    end: name.end,
    reason: 'premises',
    strength: 'weak',
  };
}
