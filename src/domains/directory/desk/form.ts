import type { Field, Option, Section } from '../../../platform/editable.ts';
import { forms, memberTypes, targetGroups } from '../centre.ts';
import { landCodes, lands } from '../land.ts';
import { words as directoryWords } from '../words.ts';
import { texts, type WordKey } from './words.ts';

/** Organisations that an entry may be a branch of. */
export type Parent = { readonly id: string; readonly name: string };

/** All fields of an entry, in the order in which somebody thinks of them. */
export function entryForm(parents: readonly Parent[]): readonly Section[] {
  return [
    { title: texts('section.who'), fields: who(parents) },
    { title: texts('section.where'), fields: where },
    { title: texts('section.contact'), fields: contact },
    { title: texts('section.work'), fields: work },
    { title: texts('section.notes'), fields: notes },
  ];
}

const who = (parents: readonly Parent[]): readonly Field[] => [
  { ...label('name'), kind: 'text', maximum: 200, required: true },
  { ...label('type'), kind: 'choice', options: known('type', memberTypes), required: true },
  {
    ...label('parent'),
    hint: texts('hint.parent'),
    kind: 'choice',
    options: [
      { value: '', label: texts('parent.none') },
      ...parents.map(({ id, name }) => ({ value: id, label: { de: name, en: name } })),
    ],
  },
  {
    ...label('description'),
    hint: texts('hint.description'),
    kind: 'text',
    rows: 6,
    maximum: 5_000,
  },
];

const landOptions: readonly Option[] = landCodes.map((code) => ({
  value: code,
  label: { de: lands[code].name, en: lands[code].name },
}));

const where: readonly Field[] = [
  {
    ...label('precision'),
    hint: texts('hint.precision'),
    kind: 'choice',
    required: true,
    options: (['exact', 'town', 'land', 'hidden'] as const).map((value) => ({
      value,
      label: texts(`precision.${value}`),
    })),
  },
  { ...label('land'), kind: 'choice', options: landOptions, required: true },
  { ...label('serves'), kind: 'choices', options: landOptions },
  { ...label('street'), hint: texts('hint.street'), kind: 'text', maximum: 200 },
  { ...label('postal_code'), kind: 'text', maximum: 20 },
  { ...label('town'), hint: texts('hint.town'), kind: 'text', maximum: 200 },
];

const contact: readonly Field[] = [
  { ...label('phone'), hint: texts('hint.phone'), kind: 'text', input: 'tel', maximum: 40 },
  { ...label('email'), kind: 'text', input: 'email', maximum: 254 },
  { ...label('website'), hint: texts('hint.website'), kind: 'text', input: 'url', maximum: 500 },
  { ...label('hours'), hint: texts('hint.hours'), kind: 'text', maximum: 255 },
];

/** As many as an import takes. */
const count = 60;

const work: readonly Field[] = [
  { ...label('languages'), hint: texts('hint.languages'), kind: 'list', maximum: 100, count },
  { ...label('interpreted'), hint: texts('hint.interpreted'), kind: 'list', maximum: 100, count },
  { ...label('forms'), hint: texts('hint.forms'), kind: 'choices', options: known('form', forms) },
  { ...label('target_groups'), kind: 'choices', options: known('group', targetGroups) },
  { ...label('services'), hint: texts('hint.services'), kind: 'list', maximum: 200, count },
  {
    ...label('accessible'),
    kind: 'choice',
    options: [
      { value: '', label: texts('accessible.none') },
      ...known('accessible', ['yes', 'partly', 'no'] as const),
    ],
  },
];

const notes: readonly Field[] = [
  {
    ...label('notes_members'),
    hint: texts('hint.notes_members'),
    kind: 'text',
    rows: 4,
    maximum: 5_000,
  },
];

type FieldName = WordKey extends infer Key
  ? Key extends `label.${infer Name}`
    ? Name
    : never
  : never;

function label<Name extends FieldName>(name: Name) {
  return { name, label: texts(`label.${name}`) };
}

type Known = Parameters<ReturnType<typeof directoryWords>>[0];

/** Options whose words the directory has. */
function known<Group extends string, Value extends string>(
  group: Group,
  values: readonly (`${Group}.${Value}` extends Known ? Value : never)[],
): Option[] {
  return values.map((value) => {
    const key = `${group}.${value}` as Known;
    return { value, label: { de: directoryWords('de')(key), en: directoryWords('en')(key) } };
  });
}
