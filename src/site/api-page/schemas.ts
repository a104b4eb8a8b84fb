/** The part of JSON Schema that OpenAPI descriptions of ours use. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly example?: unknown;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};

type Schemas = Readonly<Record<string, Schema>> | undefined;

/** Bounds examples of schemas that hold themselves. */
const maximumDepth = 6;

/** The schema itself where `schema` only refers to one. */
export function resolve(schemas: Schemas, schema: Schema | undefined): Schema {
  if (!schema) return {};
  const name = schema.$ref?.split('/').at(-1);
  if (name) return schemas?.[name] ?? {};
  const parts = schema.allOf ?? [];
  if (parts.length === 0) return schema;
  return Object.assign({}, ...parts.map((part) => resolve(schemas, part)), schema) as Schema;
}

/** What a parameter may be, in short English: "integer, 1–100, default 20". */
export function valuesOf(schema: Schema): string {
  const { format, minimum, maximum, maxLength } = schema;
  const type = schema.items?.type ?? schema.type;
  const range = minimum !== undefined && maximum !== undefined ? `${minimum}–${maximum}` : null;
  return [
    schema.enum ? schema.enum.join(', ') : [type].flat().filter(Boolean).join(' or '),
    schema.items && 'may be repeated',
    format,
    range,
    maxLength !== undefined && `at most ${maxLength} characters`,
    schema.default !== undefined && `default ${String(schema.default)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** A value that fits a schema, made of the examples in it. */
export function exampleOf(schemas: Schemas, given: Schema, depth = 0): unknown {
  const schema = resolve(schemas, given);
  if (schema.example !== undefined) return schema.example;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  const choice = (schema.anyOf ?? schema.oneOf)?.find((one) => one.type !== 'null');
  if (choice) return exampleOf(schemas, choice, depth);
  const type = [schema.type].flat().find((one) => one !== 'null');
  if (depth >= maximumDepth) return type === 'array' ? [] : null;
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, one]) => [
          name,
          exampleOf(schemas, one, depth + 1),
        ]),
      );
    case 'array':
      return schema.items ? [exampleOf(schemas, schema.items, depth + 1)] : [];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    default:
      return '';
  }
}
