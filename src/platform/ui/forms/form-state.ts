import type { Language } from '../../i18n/index.ts';
import { words } from '../words.ts';

/**
 * A form is Empty, Invalid or Complete. T is what the complete form means, one property per field.
 * An Invalid one is answered with 400 and keeps what was typed.
 */
export type FormState<T> = Empty | Invalid<T> | Complete<T>;

export type Empty = { readonly state: 'empty' };

export type Invalid<T> = {
  readonly state: 'invalid';
  /** As it arrived, unparsed; a field that did not arrive is absent. */
  readonly typed: Typed<T>;
  readonly errors: readonly [FieldError<T>, ...FieldError<T>[]];
};

export type Complete<T> = { readonly state: 'complete'; readonly value: T };

export type Typed<T> = { readonly [name in FieldName<T>]?: string | undefined };

/** message: what is wrong and how it goes right, without the field's name: "Es fehlt die Vorwahl". */
export type FieldError<T> = { readonly field: FieldName<T>; readonly message: string };

export type FieldName<T> = keyof T & string;

/** What a field component needs to show one field of a form. */
export type FieldInput = {
  readonly name: string;
  /** Target of the link in the summary; unique in the page as long as it has one form. */
  readonly id: string;
  readonly typed: string | undefined;
  readonly error: string | undefined;
};

export const empty: Empty = { state: 'empty' };

/** The field `name` as it is to be shown in this state. */
export function fieldInput<T>(form: Empty | Invalid<T>, name: FieldName<T>): FieldInput {
  return {
    name,
    id: fieldId(name),
    typed: form.state === 'invalid' ? form.typed[name] : undefined,
    error:
      form.state === 'invalid'
        ? form.errors.find((error) => error.field === name)?.message
        : undefined,
  };
}

export function fieldId(name: string): string {
  return `field-${name}`;
}

/** The page's title; of a form that was not accepted it says so first, because it is read aloud first. */
export function formTitle<T>(form: FormState<T>, title: string, language: Language): string {
  return form.state === 'invalid' ? wrongTitle(title, language) : title;
}

/** The title of a page on which something was not accepted: "Fehler: Anmelden". */
export function wrongTitle(title: string, language: Language): string {
  return words(language)('form.title', { title });
}
