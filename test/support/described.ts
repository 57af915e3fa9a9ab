import { type Described, type Schema, typesOf } from './interface.js';
import type { Answered } from './user.js';

/** What is amiss with answers of the interface, measured by what /api/v1/openapi.json says of them. */
export function misdescribed(document: Described, answers: readonly Answered[]): string[] {
  return [...new Set(answers.flatMap((answer) => faultsOf(document, answer)))];
}

function faultsOf(document: Described, { method, path, status, type, body }: Answered): string[] {
  const [pattern, operation] = operationAt(document, method, path);
  // What nobody described has no operation to answer for it.
  if (!operation) return status === 404 || status === 405 ? [] : [`${method} ${path} is not described`];
  const said = operation.responses[String(status)] ?? (status >= 400 ? operation.responses['default'] : undefined);
  const where = `${method} ${pattern} ${status}`;
  if (!said) return [`${where} is not described`];
  const schema = said.content?.[type]?.schema;
  if (!schema) return body === '' || !/json/.test(type) ? [] : [`${where} has a body that is not described`];
  // One answer of many lines is as many answers.
  const bodies =
    type === 'application/x-ndjson'
      ? String(body)
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown)
      : [body];
  return bodies.flatMap((one) => faults(document, schema, one)).map((fault) => `${where}${fault}`);
}

function operationAt(document: Described, method: string, path: string): [string, Described['paths'][string][string] | undefined] {
  const asked = path.split('?')[0] as string;
  const found = Object.entries(document.paths)
    .filter(([pattern, item]) => item[method.toLowerCase()] && new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`).test(asked))
    // `/entries/drafts` before `/entries/{id}`.
    .sort(([a], [b]) => a.split('{').length - b.split('{').length)[0];
  return [found?.[0] ?? path, found?.[1][method.toLowerCase()]];
}

function faults(document: Described, schema: Schema, value: unknown, at = ''): string[] {
  if (schema.$ref) return faults(document, document.components.schemas[schema.$ref.split('/').at(-1) as string] as Schema, value, at);
  if (schema.anyOf) return schema.anyOf.some((one) => faults(document, one, value, at).length === 0) ? [] : [`${at}: fits none of anyOf`];
  const whole = (schema.allOf ?? []).flatMap((one) => faults(document, one, value, at));
  const types = typesOf(schema);
  if (types.length > 0 && !types.some((type) => isOf(type, value))) return [`${at}: ${kindOf(value)}, not ${types.join(' or ')}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at}: ${JSON.stringify(value)} is none of ${schema.enum.join(', ')}`];
  if (typeof value === 'string' && schema.format && formats[schema.format]?.test(value) === false) return [`${at}: no ${schema.format}`];
  if (Array.isArray(value)) return [...whole, ...value.flatMap((item) => faults(document, schema.items ?? {}, item, `${at}[]`))];
  if (typeof value !== 'object' || value === null || !schema.properties) return whole;
  const { properties, required = [] } = schema;
  return [
    ...whole,
    ...required.filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, one]) =>
      properties[name]
        ? faults(document, properties[name], one, `${at}.${name}`)
        : (schema.additionalProperties ?? isProblem(properties))
          ? []
          : [`${at}.${name} is not described`],
    ),
  ];
}

/** A problem has what its code adds beside what all of them have. */
function isProblem(properties: Record<string, Schema>): boolean {
  return 'instance' in properties && 'code' in properties;
}

const formats: Record<string, RegExp> = {
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
};

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function isOf(type: string, value: unknown): boolean {
  return type === 'integer' ? Number.isInteger(value) : kindOf(value) === type;
}
