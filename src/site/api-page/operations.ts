import type { OpenApiDocument } from '../../platform/http/api.ts';
import { exampleOf, resolve, type Schema, valuesOf } from './schemas.ts';

/** One operation of the interface, ready to be shown. */
export type Operation = {
  readonly id: string;
  readonly method: string;
  /** "/api/v1/decisions/{slug}". */
  readonly path: string;
  readonly summary: string;
  readonly description: string | null;
  readonly parameters: readonly Parameter[];
  readonly answers: readonly Answer[];
  /** An address that answers, made of the parameters' examples. */
  readonly exampleAddress: string;
};

type Parameter = {
  readonly name: string;
  readonly description: string;
  readonly values: string;
};

export type Answer = {
  readonly status: string;
  readonly description: string;
  /** An example as JSON; null where the answer has no body. */
  readonly example: string | null;
};

type Document = {
  readonly servers?: readonly { readonly url: string }[];
  readonly paths?: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
};

type RawOperation = {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly RawParameter[];
  readonly responses?: Readonly<Record<string, RawResponse>>;
};

type RawParameter = {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly description?: string;
  readonly example?: unknown;
  readonly schema?: Schema;
};

type RawResponse = {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
};

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** Every operation of an OpenAPI document, in its order. */
export function operationsOf(openApi: OpenApiDocument): Operation[] {
  // The package's type of a document is wider than what our own descriptions use.
  const document = openApi as unknown as Document;
  const base = document.servers?.[0]?.url.replace(/^https?:\/\/[^/]+/, '') ?? '';
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, raw]) => operationOf(document, method, base + path, raw)),
  );
}

function operationOf(
  document: Document,
  method: string,
  path: string,
  raw: RawOperation,
): Operation {
  const parameters = raw.parameters ?? [];
  return {
    id: `${method}${path.replace(/[^a-z0-9]+/gi, '-').replace(/-$/, '')}`,
    method: method.toUpperCase(),
    path,
    summary: raw.summary ?? path,
    description: raw.description ?? null,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? parameter.schema?.description ?? '',
      values: valuesOf(resolve(document.components?.schemas, parameter.schema)),
    })),
    answers: Object.entries(raw.responses ?? {}).map(([status, response]) =>
      answerOf(document, status, response),
    ),
    exampleAddress: exampleAddress(path, parameters),
  };
}

function answerOf(document: Document, status: string, response: RawResponse): Answer {
  const schema = Object.values(response.content ?? {})[0]?.schema;
  const example = schema ? exampleOf(document.components?.schemas, schema) : null;
  return {
    status,
    description: response.description ?? '',
    example: example === null ? null : JSON.stringify(example, null, 2),
  };
}

function exampleAddress(path: string, parameters: readonly RawParameter[]): string {
  const example = (parameter: RawParameter) => parameter.example ?? parameter.schema?.example;
  const filled = path.replaceAll(/\{([^}]+)\}/g, (whole, name: string) => {
    const value = parameters.filter((one) => one.name === name).map(example)[0];
    return value === undefined ? whole : encodeURIComponent(String(value));
  });
  const query = new URLSearchParams(
    parameters
      .filter((one) => one.in === 'query' && example(one) !== undefined)
      .map((one): [string, string] => [one.name, String(example(one))]),
  ).toString();
  return query ? `${filled}?${query}` : filled;
}
