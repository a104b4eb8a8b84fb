import { role } from '../text/roles.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';
import { inConnectionAt } from './connection.ts';
import { type Detail, detailAt, followAt, isSign, sectionNumberAt } from './detail.ts';
import { wordingEnd } from './edition.ts';
import { type Section, SectionList } from './section-list.ts';

const COMMA = 0x2c;
const SECTION = 0xa7;
const SEMICOLON = 0x3b;
const SLASH = 0x2f;
const DASH = 0x2d;
const OPEN = 0x28;
const CLOSE = 0x29;

/** Sections as a text names them one after another, and the token behind the last. */
export type Provision = { readonly end: number; readonly sections: readonly Section[] };

/**
 * Reads "§§ 232, 232a Abs. 1 Satz 1 und 233" from the sign on, up to where a law should be named. null when no
 * number follows the sign.
 */
export function provisionAt(t: Tokens, at: number): Provision | null {
  const list = new SectionList();
  const end = signedSectionAt(t, at, list);
  return end === -1 ? null : restAt(t, end, list);
}

/** The same for a list that goes on under a sign further in front: "708 Nr. 11, 711". */
export function unsignedProvisionAt(t: Tokens, at: number): Provision | null {
  const number = sectionNumberAt(t, at, false);
  if (!number) return null;
  const list = new SectionList();
  list.section('§', number.value, true);
  return restAt(t, number.end, list);
}

function restAt(t: Tokens, at: number, list: SectionList): Provision {
  let end = at;
  for (;;) {
    const next = pieceAt(t, end, list);
    if (next === -1) return { end, sections: list.sections() };
    end = next;
  }
}

/** A sign and the number behind it; -1 when there is none. */
function signedSectionAt(t: Tokens, at: number, list: SectionList): number {
  if (!isSign(t, at)) return -1;
  const article = t.has(at, role.article);
  let p = at + 1;
  let plural = article;
  if (article && t.mark(p, 0x2e)) p++;
  if (!article && t.mark(p, SECTION)) {
    plural = true;
    p++;
  }
  const number = sectionNumberAt(t, p, article);
  if (!number) return -1;
  list.section(article ? 'Art.' : '§', number.value, plural);
  return number.end;
}

/** What may follow inside a list: a detail, "ff.", a further item behind a separator. -1: the list ends here. */
function pieceAt(t: Tokens, at: number, list: SectionList): number {
  const detail = detailAt(t, at, list.last);
  if (detail) {
    list.detail(detail.label, detail.value);
    return detail.end;
  }
  const bracketed = bracketedDetailsEnd(t, at, list);
  if (bracketed !== -1) return bracketed;
  const follow = followAt(t, at);
  if (follow !== -1) return follow;
  // "§ 286 Abs 1 aF BGB".
  const wording = wordingEnd(t, at);
  if (wording !== at) return wording;
  // "Art. 12 § 10 NEhelG": sections inside an article.
  if (t.mark(at, 0xa7) && list.inArticle) return subsectionAt(t, at, list);
  return furtherAt(t, at, list);
}

/** "(Abs 1)", "(Nr. 1 Buchst. c)". */
function bracketedDetailsEnd(t: Tokens, at: number, list: SectionList): number {
  if (!t.mark(at, OPEN) || !t.has(at + 1, role.detail)) return -1;
  const read: Detail[] = [];
  let p = at + 1;
  while (read.length < MOST_IN_BRACKET) {
    const detail = detailAt(t, p, null);
    if (!detail) break;
    read.push(detail);
    p = detail.end;
  }
  // "Buchst. c)" has taken the bracket.
  if (t.mark(p - 1, CLOSE)) p--;
  if (!t.mark(p, CLOSE)) return -1;
  for (const { label, value } of read) list.detail(label, value);
  return p + 1;
}

const MOST_IN_BRACKET = 4;

function subsectionAt(t: Tokens, at: number, list: SectionList): number {
  const number = sectionNumberAt(t, at + 1, false);
  if (!number) return -1;
  list.detail('§', number.value);
  return number.end;
}

function furtherAt(t: Tokens, at: number, list: SectionList): number {
  const connected = inConnectionAt(t, at);
  if (connected !== -1) {
    const next = skipParticle(t, connected);
    const signed = signedSectionAt(t, next, list);
    return signed !== -1 ? signed : itemAt(t, next, list, true);
  }
  const separated = separatorAt(t, at);
  if (separated.end === -1) return -1;
  const next = skipParticle(t, separated.end);
  const signed = signedSectionAt(t, next, list);
  if (signed !== -1) return signed;
  list.separate(separated.range);
  return itemAt(t, separated.end, list, false);
}

/** A further detail or number without a sign of its own. */
function itemAt(t: Tokens, at: number, list: SectionList, connected: boolean): number {
  if (connected) list.separate(false);
  const detail = detailAt(t, at, list.last);
  if (!detail) return bareNumberAt(t, at, list, connected);
  list.detail(detail.label, detail.value);
  return detail.end;
}

/** A number or letter without a label: "§§ 232, 232a", "Abs. 1 und 2", "Buchst. a und b". */
function bareNumberAt(t: Tokens, at: number, list: SectionList, newSection: boolean): number {
  if (t.kind[at] === WORD) {
    if (t.size(at) > 2 || !isLower(t, at)) return -1;
    // "Nr. 2a und d": the letter takes the place of the letter before.
    const lettered = /^(\d+)[a-z]$/.exec(list.lastValue ?? '');
    if (lettered && t.size(at) === 1 && t.is(at - 1, 'und'))
      list.number(`${lettered[1]}${t.word(at)}`, false);
    else if (list.last === 'Buchst.') list.detail('Buchst.', t.word(at));
    else return -1;
    return t.mark(at + 1, 0x29) ? at + 2 : at + 1;
  }
  if (t.kind[at] !== NUMBER) return -1;
  const number = sectionNumberAt(t, at, list.inArticle);
  if (!number) return -1;
  // "§ 5 Abs. 1, 2. Halbsatz" is a detail and was read as such; "1, 2 % mehr" is none of ours.
  const labelled = detailAt(t, number.end, null) !== null;
  list.number(number.value, newSection || labelled);
  return number.end;
}

type Separator = { readonly end: number; readonly range: boolean };
const none: Separator = { end: -1, range: false };

function separatorAt(t: Tokens, at: number): Separator {
  let p = at;
  let range = false;
  const kind = t.kind[p];
  if (kind === COMMA || kind === SEMICOLON || kind === SLASH) p++;
  else if (kind === DASH) {
    range = true;
    p++;
  }
  if (t.has(p, role.link)) {
    if (t.is(p, 'bis')) range = true;
    p++;
    if (t.mark(p, 0x2e)) p++;
    if (t.is(p, 'zu') && range) p++;
  } else if (t.is(p, 'auch') || t.is(p, 'jeweils')) p++;
  return p === at ? none : { end: p, range };
}

function skipParticle(t: Tokens, at: number): number {
  return t.has(at, role.particle) ? at + 1 : at;
}

function isLower(t: Tokens, at: number): boolean {
  return t.kind[at] === WORD && !t.has(at, role.capital);
}
