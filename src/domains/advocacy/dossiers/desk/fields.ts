import { textsOf } from '../../../../core/desk/index.ts';
import type { ChoiceField, Option, Row, TextField } from '../../../../platform/editable.ts';
import { inEveryLanguage } from '../../../../platform/i18n/index.ts';
import type { Sourced, Texts } from '../../demands/demand.ts';
import { words } from '../words.ts';

type Key = Parameters<ReturnType<typeof words>>[0];
type More = Omit<TextField, 'kind' | 'name' | 'label'>;

export const textsFor = inEveryLanguage(words);

/** A text field; its label stands under "field." and its name. */
export function text(name: string, more: More): TextField {
  return { kind: 'text', name, label: textsFor(`field.${name}` as Key), ...more };
}

/** The same in German and English. */
export function inBoth(name: string, more: More): readonly TextField[] {
  return [text(`${name}De`, { ...more, lang: 'de' }), text(`${name}En`, { ...more, lang: 'en' })];
}

/** One of several values; where it may stay empty, the first option says what that means. */
export function choice(
  name: string,
  options: readonly Option[],
  empty: Key | null = null,
  hint?: Texts,
): ChoiceField {
  return {
    kind: 'choice',
    name,
    label: textsFor(`field.${name}` as Key),
    ...(hint ? { hint } : {}),
    options: empty === null ? options : [{ value: '', label: textsFor(empty) }, ...options],
    required: empty === null,
  };
}

/** Whether it was compared with its source, and which that is. */
export function sourceFields(): readonly (TextField | ChoiceField)[] {
  return [
    choice(
      'verified',
      (['no', 'yes'] as const).map((value) => ({
        value,
        label: textsFor(`field.verified.${value}`),
      })),
    ),
    text('source', { maximum: 300, required: true }),
    text('sourceUrl', { input: 'url', maximum: 1000 }),
  ];
}

export function sourceRow({ verified, source, sourceUrl }: Sourced): Row {
  return { verified: verified ? 'yes' : 'no', source, sourceUrl: sourceUrl ?? '' };
}

export function sourcedOf(row: Row): Sourced {
  return {
    verified: row.verified === 'yes',
    source: row.source ?? '',
    sourceUrl: row.sourceUrl || null,
  };
}

export function textRow(name: string, texts: Texts | null): Row {
  return { [`${name}De`]: texts?.de ?? '', [`${name}En`]: texts?.en ?? '' };
}

/** null where there is no German text; English, where there is none, is the German one. */
export function optionalTexts(row: Row, name: string): Texts | null {
  const { de, en } = textsOf(row, name);
  return de === '' ? null : { de, en: en || de };
}
