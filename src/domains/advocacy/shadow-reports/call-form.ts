import { isoDate } from '../../../core/desk/index.ts';
import { cleanLine, cleanText } from '../../../platform/files/read/index.ts';
import { isLanguage } from '../../../platform/i18n/index.ts';
import type { FieldError, FormState } from '../../../platform/ui/index.ts';
import { audiences, type Call, isWider, visibilities } from './call.ts';

/** What the office says of a call; asked: ids of organisations, [] where it asks all. */
export type CallInput = Pick<
  Call,
  'body' | 'round' | 'title' | 'guidance' | 'language' | 'dueOn' | 'audience' | 'visibility'
> & { readonly asked: readonly string[] };

/** The fields of the form; place: "greta" or "greta/greta-3". */
export type CallFields = Omit<CallInput, 'body' | 'round'> & { readonly place: string };
export const callFields = [
  'place',
  'title',
  'guidance',
  'language',
  'dueOn',
  'audience',
  'asked',
  'visibility',
] as const satisfies readonly (keyof CallFields)[];

export const titleBound = 200;
export const guidanceBound = 20_000;

type Sent = ((name: string) => string) & { readonly all: (name: string) => readonly string[] };

type Known = {
  /** "greta", "greta/greta-3". */
  readonly places: readonly string[];
  /** Ids of the organisations that can be asked. */
  readonly members: readonly string[];
  /** ISO 8601, in Germany. */
  readonly today: string;
  /** The call that is changed; null: a new one. */
  readonly call: Call | null;
};

export type CallProblem =
  | 'place'
  | 'title.missing'
  | 'title.long'
  | 'guidance.long'
  | 'language'
  | 'date.missing'
  | 'date.wrong'
  | 'date.past'
  /** Those who were asked count on the day that they were told. */
  | 'date.earlier'
  /** A year was mistyped. */
  | 'date.far'
  | 'audience'
  | 'asked.missing'
  | 'visibility'
  | 'visibility.wider';

/** What was sent, or what is wrong with it. say: the words of a problem. */
export function parseCall(
  sent: Sent,
  known: Known,
  say: (problem: CallProblem) => string,
): FormState<CallFields> {
  const errors: FieldError<CallFields>[] = [];
  const wrong = (field: keyof CallFields, problem: CallProblem) =>
    errors.push({ field, message: say(problem) });
  const fixed = known.call?.openedAt ? known.call : null;
  // Whoever began before somebody else saved did not make it earlier: she is shown both.
  const isNewest = Number(sent('revision')) === fixed?.revision;
  const title = cleanLine(sent('title'));
  const guidance = cleanText(sent('guidance')).trim();
  const place = fixed ? placeOf(fixed) : sent('place');
  const language = fixed ? fixed.language : sent('language');
  const audience = fixed ? fixed.audience : audiences.find((one) => one === sent('audience'));
  const visibility = visibilities.find((one) => one === sent('visibility'));
  const asked = known.members.filter((id) => sent.all('asked').includes(id));
  const dueOn = isoDate(cleanLine(sent('dueOn')));
  if (!fixed && !known.places.includes(place)) wrong('place', 'place');
  if (title === '') wrong('title', 'title.missing');
  if (title.length > titleBound) wrong('title', 'title.long');
  if (guidance.length > guidanceBound) wrong('guidance', 'guidance.long');
  if (!isLanguage(language)) wrong('language', 'language');
  if (!dueOn) wrong('dueOn', sent('dueOn').trim() === '' ? 'date.missing' : 'date.wrong');
  else if (dueOn < known.today && dueOn !== fixed?.dueOn) wrong('dueOn', 'date.past');
  else if (fixed && isNewest && dueOn < fixed.dueOn) wrong('dueOn', 'date.earlier');
  else if (yearOf(dueOn) > yearOf(known.today) + 2) wrong('dueOn', 'date.far');
  if (!audience) wrong('audience', 'audience');
  if (audience === 'chosen' && !fixed && asked.length === 0) wrong('asked', 'asked.missing');
  if (!visibility) wrong('visibility', 'visibility');
  else if (fixed && isWider(visibility, fixed)) wrong('visibility', 'visibility.wider');
  const [first, ...more] = errors;
  if (first || !isLanguage(language) || !dueOn || !audience || !visibility)
    return {
      state: 'invalid',
      typed: Object.fromEntries(callFields.map((name) => [name, sent.all(name).join(' ')])),
      errors: [first ?? { field: 'title', message: say('title.missing') }, ...more],
    };
  const value = { place, title, guidance, language, dueOn, audience, asked, visibility };
  return { state: 'complete', value: { ...value, asked: audience === 'all' ? [] : asked } };
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** With the place taken apart. */
export function inputOf({ place, ...rest }: CallFields): CallInput {
  const [body = '', round = null] = place.split('/');
  return { ...rest, body, round };
}

export function placeOf({ body, round }: Pick<Call, 'body' | 'round'>): string {
  return round === null ? body : `${body}/${round}`;
}

/** A call as its form shows it. */
export function typedOf(call: Call, asked: readonly string[]): Record<keyof CallFields, string> {
  const { title, guidance, language, dueOn, audience, visibility } = call;
  return {
    ...{ title, guidance, language, dueOn, audience, visibility },
    place: placeOf(call),
    asked: asked.join(' '),
  };
}
