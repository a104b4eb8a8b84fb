import type { Content } from '../../../platform/editable.ts';
import {
  type Act,
  type Area,
  acts,
  areas,
  type Basis,
  bases,
  type Form,
  forms,
  type Means,
  means,
  type Outcome,
  type PerpetratorGroup,
  type Proceeding,
  type ReasoningPoint,
  type Treatment,
  treatments,
  type VictimGroup,
} from '../decision.ts';
import { choiceOf, choicesOf, listOf, maybeText, numberOf, rowsOf, textOf } from './values.ts';

/** A decision as it was entered at the desk; null, '' and [] mean: not recorded. */
export type Entered = {
  readonly court: string;
  readonly chamber: string | null;
  readonly type: string;
  /** ISO 8601. */
  readonly date: string;
  readonly fileNumbers: readonly string[];
  readonly ecli: string | null;
  readonly area: Area | null;
  readonly final: boolean | null;
  readonly norms: readonly string[];
  readonly title: string | null;
  readonly leitsaetze: readonly string[];
  readonly orientierungssatz: string | null;
  readonly keywords: readonly string[];
  readonly summaryDe: string | null;
  readonly summaryEn: string | null;
  readonly summaryPlain: string | null;
  readonly practiceNote: string | null;
  readonly reasoning: readonly ReasoningPoint[];
  readonly topic: 'core' | 'related' | null;
  readonly forms: readonly Form[];
  readonly acts: readonly Act[];
  readonly means: readonly Means[];
  readonly purposes: readonly string[];
  readonly sector: string | null;
  readonly victims: readonly VictimGroup[];
  readonly perpetrators: readonly PerpetratorGroup[];
  readonly outcome: Outcome;
  /** Paragraphs parted by empty lines, as intake/paragraphs.ts reads them. */
  readonly text: string;
  readonly previous: readonly Proceeding[];
  readonly later: readonly Proceeding[];
  readonly treatments: readonly EnteredTreatment[];
  readonly basis: Basis;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly licence: string | null;
  readonly publishedElsewhere: readonly string[];
};

export type EnteredTreatment = {
  readonly relation: Treatment;
  /** As it was typed: an ECLI, or court, day and file number. */
  readonly decision: string;
  /** Randnummer of this decision; '' when not told. */
  readonly where: string;
};

/** Reads what the form holds; what only the form and the office are to know is left out. */
export function entered(content: Content): Entered {
  const text = (field: string) => maybeText(content, field);
  return {
    court: textOf(content, 'court'),
    chamber: text('chamber'),
    type: textOf(content, 'type'),
    date: textOf(content, 'date'),
    fileNumbers: listOf(content, 'fileNumbers'),
    ecli: text('ecli'),
    area: choiceOf(content, 'area', areas),
    final: yesOrNo(content, 'final'),
    norms: listOf(content, 'norms'),
    title: text('title'),
    leitsaetze: rowsOf(content, 'leitsaetze', ['text']).map((row) => row.text),
    orientierungssatz: text('orientierungssatz'),
    keywords: listOf(content, 'keywords'),
    summaryDe: text('summaryDe'),
    summaryEn: text('summaryEn'),
    summaryPlain: text('summaryPlain'),
    practiceNote: text('practiceNote'),
    reasoning: rowsOf(content, 'reasoning', ['point', 'where']),
    topic: choiceOf(content, 'topic', ['core', 'related']),
    forms: choicesOf(content, 'forms', forms),
    acts: choicesOf(content, 'acts', acts),
    means: choicesOf(content, 'means', means),
    purposes: listOf(content, 'purposes'),
    sector: text('sector'),
    victims: victimsOf(content),
    perpetrators: rowsOf(content, 'perpetrators', ['number', 'relation']).map((row) => ({
      ...row,
      number: numberOf(row.number),
    })),
    outcome: outcomeOf(content),
    text: textOf(content, 'text'),
    previous: instancesOf(content, 'previous'),
    later: instancesOf(content, 'later'),
    treatments: treatmentsOf(content),
    basis: choiceOf(content, 'basis', bases) ?? 'metadata',
    source: textOf(content, 'source'),
    sourceUrl: text('sourceUrl'),
    licence: text('licence'),
    publishedElsewhere: listOf(content, 'publishedElsewhere'),
  };
}

function yesOrNo(content: Content, field: string): boolean | null {
  const choice = choiceOf(content, field, ['yes', 'no']);
  return choice === null ? null : choice === 'yes';
}

function victimsOf(content: Content): VictimGroup[] {
  return rowsOf(content, 'victims', ['number', 'sex', 'age', 'origin']).map((row) => ({
    ...row,
    number: numberOf(row.number),
  }));
}

/** What is not recorded is absent, as in imports. */
function outcomeOf(content: Content): Outcome {
  const number = (field: string) => numberOf(textOf(content, field)) ?? undefined;
  const outcome = {
    sentenceMonths: number('sentenceMonths'),
    suspended: yesOrNo(content, 'suspended') ?? undefined,
    confiscationEuro: number('confiscationEuro'),
    damagesEuro: number('damagesEuro'),
    wageEuro: number('wageEuro'),
    title: maybeText(content, 'residence') ?? undefined,
  };
  return Object.fromEntries(
    Object.entries(outcome).filter(([, value]) => value !== undefined),
  ) as Outcome;
}

function instancesOf(content: Content, relation: 'previous' | 'later'): Proceeding[] {
  return rowsOf(content, 'instances', ['relation', 'court', 'date', 'fileNumber'])
    .filter((row) => row.relation === relation)
    .map(({ court, date, fileNumber }) => ({
      court,
      date: date || null,
      fileNumber: fileNumber || null,
      type: null,
    }));
}

function treatmentsOf(content: Content): EnteredTreatment[] {
  return rowsOf(content, 'treatments', ['relation', 'decision', 'where']).flatMap((row) => {
    const relation = treatments.find((one) => one === row.relation);
    return relation && row.decision ? [{ ...row, relation }] : [];
  });
}
