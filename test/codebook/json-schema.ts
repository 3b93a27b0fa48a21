/** A JSON Schema of draft 7, as far as ours goes. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

const keywords: Readonly<
  Record<string, (rule: never, value: unknown, root: Schema, schema: Schema) => boolean>
> = {
  $schema: () => true,
  $ref: (ref: string, value, root) => valid(pointed(ref, root), value, root),
  title: () => true,
  description: () => true,
  definitions: () => true,
  id: () => true,
  type: (type: string | string[], value) => {
    const types = [type].flat();
    return types.includes(typeOf(value)) || (typeOf(value) === 'integer' && types.includes('number'));
  },
  enum: (list: unknown[], value) => list.includes(value),
  const: (only: unknown, value) => value === only,
  minLength: (least: number, value) => typeof value !== 'string' || value.length >= least,
  pattern: (pattern: string, value) => typeof value !== 'string' || new RegExp(pattern, 'u').test(value),
  minimum: (least: number, value) => typeof value !== 'number' || value >= least,
  maximum: (most: number, value) => typeof value !== 'number' || value <= most,
  items: (item: Schema, value, root) =>
    !Array.isArray(value) || value.every((each) => valid(item, each, root)),
  required: (names: string[], value) => !isObject(value) || names.every((name) => name in value),
  properties: (shapes: Record<string, Schema>, value, root) =>
    !isObject(value) ||
    Object.entries(value).every(
      ([name, each]) => shapes[name] === undefined || valid(shapes[name], each, root),
    ),
  propertyNames: (shape: Schema, value, root) =>
    !isObject(value) || Object.keys(value).every((name) => valid(shape, name, root)),
  additionalProperties: (shape: Schema | boolean, value, root, schema) =>
    !isObject(value) ||
    Object.entries(value).every(
      ([name, each]) =>
        name in ((schema.properties ?? {}) as object) ||
        (typeof shape === 'boolean' ? shape : valid(shape, each, root)),
    ),
  allOf: (list: Schema[], value, root) => list.every((each) => valid(each, value, root)),
  anyOf: (list: Schema[], value, root) => list.some((each) => valid(each, value, root)),
  oneOf: (list: Schema[], value, root) => list.filter((each) => valid(each, value, root)).length === 1,
};

/** Whether a value keeps a schema; a keyword that this does not know is an error of the test. */
export function valid(schema: Schema, value: unknown, root: Schema = schema): boolean {
  return Object.entries(schema).every(([keyword, rule]) => {
    const check = keywords[keyword];
    if (check === undefined) throw new Error(`unknown keyword ${keyword}`);
    return check(rule as never, value, root, schema);
  });
}

function pointed(ref: string, root: Schema): Schema {
  if (ref === '#') return root;
  return ref
    .slice(2)
    .split('/')
    .reduce<Schema>((schema, step) => schema[step] as Schema, root);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
