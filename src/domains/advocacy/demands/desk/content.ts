import { listOf, rowsOf, textOf, textsOf } from '../../../../core/desk/index.ts';
import type { Content, Row } from '../../../../platform/editable.ts';
import type { Demand, Level, Sourced, State, Texts } from '../demand.ts';

/** A demand as the form holds it. */
export function contentOfDemand(one: Demand): Content {
  const { title, text, addressees, topics, since, states } = one;
  return {
    ...textFields('title', title),
    ...textFields('text', text),
    addressees: addressees.map(({ level, name }) => ({ level, ...textFields('name', name) })),
    topics: [...topics],
    sinceOn: since?.on ?? '',
    sinceVerified: since ? yesNo(since.verified) : '',
    sinceSource: since?.source ?? '',
    sinceSourceUrl: since?.sourceUrl ?? '',
    states: states.map(({ state, on, reason, ...sourced }) => ({
      state,
      on,
      ...textFields('reason', reason),
      ...sourceFields(sourced),
    })),
    ...sourceFields(one),
  };
}

/** What a complete content says. */
export function demandOf(content: Content, slug: string): Demand {
  const on = textOf(content, 'sinceOn');
  return {
    slug,
    title: textsOf(content, 'title'),
    text: textsOf(content, 'text'),
    addressees: rowsOf(content, 'addressees').map((row) => ({
      level: row.level as Level,
      name: textsOf(row, 'name'),
    })),
    topics: listOf(content, 'topics'),
    since:
      on === ''
        ? null
        : {
            on,
            verified: textOf(content, 'sinceVerified') === 'yes',
            source: textOf(content, 'sinceSource'),
            sourceUrl: textOf(content, 'sinceSourceUrl') || null,
          },
    states: rowsOf(content, 'states').map((row) => ({
      state: row.state as State,
      on: row.on ?? '',
      reason: textsOf(row, 'reason'),
      ...sourcedOf(row),
    })),
    ...sourcedOf(content),
  };
}

function sourceFields({ verified, source, sourceUrl }: Sourced): Row {
  return { verified: yesNo(verified), source, sourceUrl: sourceUrl ?? '' };
}

function sourcedOf(content: Content): Sourced {
  return {
    verified: textOf(content, 'verified') === 'yes',
    source: textOf(content, 'source'),
    sourceUrl: textOf(content, 'sourceUrl') || null,
  };
}

function yesNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no';
}

function textFields(name: string, texts: Texts): Row {
  return { [`${name}De`]: texts.de, [`${name}En`]: texts.en };
}
