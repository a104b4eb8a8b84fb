import type { Area, DecisionRecord } from '../decision.ts';

type Told = Pick<DecisionRecord, 'chamber' | 'fileNumbers' | 'norms'>;

/**
 * The area of law that follows from the court: its branch, in ordinary courts the chamber or the register sign, in
 * administrative courts asylum by the register sign ".A" or a listed norm of asylum law. null where that says nothing.
 */
export function areaOf(told: Told, branch: string): Area | null {
  switch (branch) {
    case 'constitutional':
    case 'labour':
    case 'social':
      return branch;
    case 'administrative':
      return isAsylum(told) ? 'asylum' : 'administrative';
    case 'ordinary':
      return isCriminal(told) ? 'criminal' : isCivil(told) ? 'civil' : null;
    default:
      return null;
  }
}

function isAsylum({ fileNumbers, norms }: Told): boolean {
  return (
    fileNumbers.some((number) => /\.A$/.test(number)) ||
    norms.some((norm) => /\bAsyl(?:Vf)?G\b/.test(norm))
  );
}

function isCriminal({ chamber, fileNumbers }: Told): boolean {
  if (/straf|schöffen|ermittlungsrichter|staatsschutz/i.test(chamber ?? '')) return true;
  return fileNumbers.some((number) =>
    /\b(?:StR|StB|BGs|ARs|GSSt|KLs|Ks|NBs|Ns|Ds|Ls|Cs|Gs|OWi|ObOWi|StRR|Ss|Ws|RVs|ORs|OBL|StE|AK|ARP|Js|StVK|Qs)\b/.test(
      number,
    ),
  );
}

function isCivil({ chamber, fileNumbers }: Told): boolean {
  if (/zivil|kartell|handelssachen|familien/i.test(chamber ?? '')) return true;
  return fileNumbers.some((number) =>
    /\b(?:ZR|ZB|ZA|ARZ|GSZ|O|OH|S|T|U|W|UF|WF|C|F|HKO|Wx|UFH|AR \(VZ\)|BLw|KZR|KZB|EnVR|EnZR)\b/.test(
      number,
    ),
  );
}
