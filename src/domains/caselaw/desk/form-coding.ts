import type { Field, Option } from '../../../platform/editable.ts';
import { acts, forms, means } from '../decision.ts';
import { ages, origins, purposes, relations, sectors, sexes } from './coding.ts';
import {
  choice,
  choices,
  coded,
  codedOnPages,
  notRecorded,
  rows,
  text,
  yesOrNo,
} from './fields.ts';

const number = text('number', 6, { input: 'integer' });
const option = (name: string, codes: readonly string[]) =>
  choice(name, [notRecorded, ...coded(name, codes)]);

/** Values of a decision that may be none of the codes. */
export type OwnCodes = {
  readonly purposes: readonly string[];
  readonly sectors: readonly string[];
};

export function codingFields(own: OwnCodes): Field[] {
  return [
    choice('topic', [notRecorded, ...coded('topic', ['core', 'related'])], {
      hintWord: 'hint.topic',
    }),
    choices('forms', codedOnPages('form', forms), { hintWord: 'hint.coded' }),
    choices('acts', codedOnPages('act', acts), { hintWord: 'hint.acts' }),
    choices('means', codedOnPages('means', means), { hintWord: 'hint.acts' }),
    choices('purposes', withOwn('purpose', purposes, own.purposes), { hintWord: 'hint.purposes' }),
    choice('sector', [notRecorded, ...withOwn('sector', sectors, own.sectors)]),
    rows(
      'victims',
      [number, option('sex', sexes), option('age', ages), option('origin', origins)],
      20,
      {
        hintWord: 'hint.victims',
      },
    ),
    rows('perpetrators', [number, option('relation', relations)], 20),
  ];
}

function withOwn(group: string, codes: readonly string[], own: readonly string[]): Option[] {
  const others = own.filter((value) => !codes.includes(value));
  return [
    ...coded(group, codes),
    ...others.map((value) => ({ value, label: { de: value, en: value } })),
  ];
}

export const outcomeFields: readonly Field[] = [
  text('sentenceMonths', 4, { input: 'integer', hintWord: 'hint.sentenceMonths' }),
  choice('suspended', yesOrNo),
  text('confiscationEuro', 15, { input: 'decimal' }),
  text('damagesEuro', 15, { input: 'decimal' }),
  text('wageEuro', 15, { input: 'decimal' }),
  text('residence', 200, { hintWord: 'hint.residence', lang: 'de' }),
];
