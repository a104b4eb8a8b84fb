import { textOf, textsOf } from '../../../core/desk/index.ts';
import type { Content } from '../../../platform/editable.ts';
import { type Measure, type Publisher, type Texts, type Unit, units } from '../figure.ts';

const publisherTexts = ['name', 'short', 'counts', 'basis', 'limits'] as const;

/** A publisher as the desk keeps it. */
export function contentOfPublisher(publisher: Publisher): Content {
  return {
    id: publisher.id,
    ...Object.assign({}, ...publisherTexts.map((name) => inBoth(name, publisher[name]))),
    headline: publisher.headline ?? '',
  };
}

export function publisherOfContent(content: Content): Publisher {
  const [name, short, counts, basis, limits] = publisherTexts.map((field) =>
    textsOf(content, field),
  );
  return {
    id: textOf(content, 'id'),
    name: name!,
    short: short!,
    counts: counts!,
    basis: basis!,
    limits: limits!,
    headline: textOf(content, 'headline') || null,
  };
}

/** A measure as the desk keeps it. */
export function contentOfMeasure(measure: Measure): Content {
  const { id, publisher, question, unit, label, population, note, answers } = measure;
  return {
    id,
    publisher,
    question,
    unit,
    ...inBoth('label', label),
    ...inBoth('counted', population),
    ...inBoth('note', note ?? { de: '', en: '' }),
    answers: answers ?? '',
  };
}

export function measureOfContent(content: Content): Measure {
  const note = textsOf(content, 'note');
  return {
    id: textOf(content, 'id'),
    publisher: textOf(content, 'publisher'),
    question: textOf(content, 'question'),
    unit: units.find((unit): unit is Unit => unit === textOf(content, 'unit')) ?? 'cases',
    label: textsOf(content, 'label'),
    population: textsOf(content, 'counted'),
    note: note.de === '' && note.en === '' ? null : note,
    answers: textOf(content, 'answers') || null,
  };
}

function inBoth(name: string, texts: Texts): Content {
  return { [`${name}De`]: texts.de, [`${name}En`]: texts.en };
}
