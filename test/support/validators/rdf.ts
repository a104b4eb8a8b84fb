import jsonld from 'jsonld';
import Validator from 'rdf-validate-shacl';

type Term = {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: Term;
};
type Quad = { readonly subject: Term; readonly predicate: Term; readonly object: Term };

type Loaded = {
  readonly contextUrl?: undefined;
  readonly documentUrl: string;
  readonly document: object;
};

/** Terms and datasets of RDF. */
const { factory } = new Validator(new Set() as never);
export type Dataset = ReturnType<typeof factory.dataset>;
export { factory };

/**
 * JSON-LD as RDF. Safe mode: whatever an algorithm would pass over in silence, such as a property that no context
 * knows or a relative address, is an error. Contexts come from `contexts`, nothing from the network.
 */
export async function toRdf(
  document: object,
  contexts: Readonly<Record<string, object>> = {},
): Promise<Dataset> {
  const load = async (url: string): Promise<Loaded> => {
    const context = contexts[url];
    if (!context) throw new Error(`${url} would be fetched.`);
    return { documentUrl: url, document: context };
  };
  const options = { safe: true, documentLoader: load } as object;
  const quads = (await jsonld.toRDF(document as never, options)) as readonly Quad[];
  return factory.dataset(
    quads.map(({ subject, predicate, object }) =>
      factory.quad(term(subject) as never, term(predicate) as never, term(object) as never),
    ),
  );
}

/** What the shapes find, one line each. */
export async function shaclProblems(shapes: Dataset, data: Dataset): Promise<string[]> {
  const report = await new Validator(shapes).validate(data);
  return report.results.map(({ focusNode, path, message, sourceConstraintComponent }) =>
    [
      focusNode?.value,
      (path as { readonly value?: string } | null)?.value,
      message.map(({ value }) => value).join(' ') || sourceConstraintComponent?.value,
    ].join(' '),
  );
}

function term({ termType, value, language, datatype }: Term) {
  if (termType === 'NamedNode') return factory.namedNode(value);
  if (termType === 'BlankNode') return factory.blankNode(value.replace(/^_:/, ''));
  return factory.literal(value, language || factory.namedNode(datatype!.value));
}
