import { child, children, textOf, type XmlElement } from '../../../../platform/files/read/index.ts';
import { type DecisionRecord, notCoded } from '../../decision.ts';
import type { Finding } from '../candidate.ts';
import { editorialFinding, isEditorial, ownLeitsaetze } from './leitsaetze.ts';
import { blocksIn, instancesIn, lineIn, paragraphsIn, withEnumerators } from './markup-parts.ts';
import { lawBehind } from './norm-chains.ts';
import { basisOf, previousOf } from './okf.ts';
import { day, fileNumbers, line, required, type } from './values.ts';

/**
 * The XML of gesetze-bayern.de: root `byrecht-rspr`. Headnotes that the publisher's editors wrote are under their
 * copyright and are dropped; the court's own stay.
 */
export function readBayern(root: XmlElement, findings: Finding[]): DecisionRecord {
  const head = child(root, 'metadaten');
  const body = child(root, 'textdaten');
  const get = (element: XmlElement | null, name: string): string | null =>
    line(name, textOf(child(element, name)), findings);
  const court = child(head, 'gericht');
  const name = [get(court, 'gertyp'), get(court, 'gerort')].filter(Boolean).join(' ');
  const date = day('entsch-datum', get(head, 'entsch-datum'));
  const numbers = fileNumbers('aktenzeichen', children(head, 'aktenzeichen').map(textOf));
  const paragraphs = [
    ...paragraphsIn(child(body, 'tenor'), 'tenor'),
    ...paragraphsIn(child(body, 'tatbestand'), 'tatbestand'),
    ...paragraphsIn(child(body, 'entscheidungsgruende'), 'entscheidungsgruende'),
    ...paragraphsIn(child(body, 'gruende'), 'gruende'),
    ...paragraphsIn(child(body, 'abwmeinung'), 'abweichende_meinung'),
  ];
  const leitsaetze = leitsaetzeIn(body, findings);
  return {
    source: 'gesetze-bayern.de',
    sourceId: required('doknr', line('doknr', root.attributes.doknr, findings)),
    sourceUrl: addressOf(root.attributes.doknr ?? ''),
    licence: '§ 5 UrhG (amtliches Werk)',
    basis: basisOf(paragraphs, leitsaetze),
    checked: null,
    court: required('gericht', name || null),
    chamber: get(head, 'spruchkoerper'),
    date,
    fileNumbers: numbers,
    type: type(get(head, 'doktyp')),
    ecli: null,
    documentNumber: line('doknr', root.attributes.doknr, findings),
    title: lineIn(child(body, 'titelzeile')),
    leitsaetze,
    orientierungssatz: null,
    keywords: children(head, 'schlagwort')
      .map((one) => textOf(one).replace(/\s+/g, ' ').trim())
      .filter(Boolean),
    norms: children(head, 'norm')
      .map((one) => textOf(one).replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .flatMap(lawBehind),
    ...notCoded,
    previous: previousOf(instancesIn(child(head, 'vorinstanz')), date, numbers[0]),
    paragraphs,
  };
}

function leitsaetzeIn(body: XmlElement | null, findings: Finding[]): string[] {
  const all = children(body, 'leitsatz');
  const own = all.filter((one) => !isMarkedEditorial(one));
  if (own.length < all.length) findings.push(editorialFinding('leitsatz', all.length - own.length));
  const texts = own.flatMap((one) => withEnumerators(blocksIn(one).map((block) => block.text)));
  return ownLeitsaetze('leitsatz', texts, findings);
}

/** Marked by an attribute of the element or of anything in it, or signed in words. */
function isMarkedEditorial(element: XmlElement): boolean {
  const marks = [...Object.values(element.attributes), textOf(element)];
  if (marks.some(isEditorial)) return true;
  return element.children.some((one) => typeof one !== 'string' && isMarkedEditorial(one));
}

function addressOf(number: string): string | null {
  return /^[\w-]{1,80}$/.test(number)
    ? `https://www.gesetze-bayern.de/Content/Document/${number}`
    : null;
}
