import { child, textOf, type XmlElement } from '../../../../platform/files/read/index.ts';
import { type DecisionRecord, notCoded } from '../../decision.ts';
import type { Finding } from '../candidate.ts';
import { blocksIn, instancesIn, lineIn, paragraphsIn, withEnumerators } from './markup-parts.ts';
import { basisOf, previousOf } from './okf.ts';
import { day, ecli, fileNumbers, line, required, type } from './values.ts';

/** The official XML of rechtsprechung-im-internet.de: root `dokument` of the DTD rii-dok. */
export function readRii(root: XmlElement, findings: Finding[]): DecisionRecord {
  const get = (name: string): string | null => line(name, textOf(child(root, name)), findings);
  const court = required(
    'gertyp',
    [get('gertyp'), get('gerort')].filter(Boolean).join(' ') || null,
  );
  const date = day('entsch-datum', get('entsch-datum'));
  const numbers = fileNumbers('aktenzeichen', textOf(child(root, 'aktenzeichen')));
  const paragraphs = [
    ...paragraphsIn(child(root, 'tenor'), 'tenor'),
    ...paragraphsIn(child(root, 'tatbestand'), 'tatbestand'),
    ...paragraphsIn(child(root, 'entscheidungsgruende'), 'entscheidungsgruende'),
    ...paragraphsIn(child(root, 'gruende'), 'gruende'),
    ...paragraphsIn(child(root, 'abwmeinung'), 'abweichende_meinung'),
    ...paragraphsIn(child(root, 'sonstlt'), 'text'),
  ];
  const leitsaetze = withEnumerators(blocksIn(child(root, 'leitsatz')).map((block) => block.text));
  const number = required('doknr', get('doknr'));
  return {
    source: 'rechtsprechung-im-internet.de',
    sourceId: number,
    sourceUrl: addressIn(root),
    licence: '§ 5 UrhG (amtliches Werk)',
    basis: basisOf(paragraphs, leitsaetze),
    checked: null,
    court,
    chamber: get('spruchkoerper'),
    date,
    fileNumbers: numbers,
    type: type(get('doktyp')),
    ecli: ecli(get('ecli'), findings),
    documentNumber: number,
    title: lineIn(child(root, 'titelzeile')),
    leitsaetze,
    orientierungssatz: lineIn(child(root, 'sonstosatz')),
    keywords: [],
    norms: normsIn(get('norm')),
    ...notCoded,
    previous: previousOf(instancesIn(child(root, 'vorinstanz')), date, numbers[0]),
    paragraphs,
  };
}

/** Only an address of the web is kept: others could run. */
function addressIn(root: XmlElement): string | null {
  const address = textOf(child(root, 'identifier')).trim();
  return /^https?:\/\/\S{1,500}$/.test(address) ? address : null;
}

/** "Art 19 Abs 4 GG, § 32 Abs 1 BVerfGG": a comma begins another norm where a sign follows. */
function normsIn(field: string | null): string[] {
  return (field ?? '')
    .split(/,\s*(?=§|Art|Anl|EU|EG|[A-ZÄÖÜ]\p{L}*(?: |$))/u)
    .map((one) => one.trim())
    .filter(Boolean);
}
