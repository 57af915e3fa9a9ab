import type { OpenAPIObject } from '@nestjs/swagger';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}

interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  items?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
  required?: string[];
  properties?: Record<string, Schema>;
  description?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
}

type Content = Record<string, { schema?: Schema }>;

interface Operation {
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { description?: string; content?: Content }>;
  'x-permission'?: string;
}

const verbs = ['get', 'post', 'put', 'patch', 'delete'];

const style = `
body{font:17px/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:2rem 1.5rem;color:#1a2b30;background:#fff}
h1{font-size:2rem}h2{margin-top:2.5rem;border-bottom:1px solid #c8d3d6;text-transform:capitalize}
details{border:1px solid #c8d3d6;border-radius:8px;margin:.5rem 0;padding:.5rem 1rem}summary{cursor:pointer}
code,b{font-family:ui-monospace,monospace;font-size:.9em}b{display:inline-block;min-width:4.5rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0}td,th{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-top:1px solid #e3eaec}
@media(prefers-color-scheme:dark){body{background:#10191c;color:#e6eef0}a{color:#8fd0d8}details,h2,td,th{border-color:#33464c}}`;

/** The description as a page to browse: no script, so that it works under the strictest policy. */
export function docsPage(document: OpenAPIObject, nonce: string): string {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    verbs.flatMap((verb) => {
      const operation = (item as Record<string, Operation | undefined>)[verb];
      return operation ? [{ verb, path, operation, tag: operation.tags?.[0] ?? 'other' }] : [];
    }),
  );
  const tags = [...new Set(operations.map(({ tag }) => tag))].sort();
  const sections = tags.map((tag) => {
    const own = operations
      .filter((each) => each.tag === tag)
      .map(({ verb, path, operation }) => operationOf(verb, path, operation, schemas));
    return `<section><h2 id="${html(tag)}">${html(tag)}</h2>${own.join('')}</section>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tandem: REST</title>
<style nonce="${html(nonce)}">${style}</style></head><body><main><h1>Tandem: REST</h1>
<p>${html(document.info.description ?? '')} Machine-readable: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI ${html(document.openapi)}).</p>
<p>Sign in with <code>POST /api/v1/session</code>; send the token as <code>Authorization: Bearer …</code>. Lists take <code>limit</code> (at most 100)
and <code>cursor</code>. Errors are <code>application/problem+json</code> with a stable <code>code</code>.</p>
${sections.join('\n')}</main></body></html>`;
}

function operationOf(verb: string, path: string, operation: Operation, schemas: Record<string, Schema>): string {
  const permission = operation['x-permission'];
  const answers = Object.entries(operation.responses).filter(([status]) => status !== 'default');
  return `<details><summary><b>${verb.toUpperCase()}</b> <code>${html(path)}</code> ${html(operation.summary ?? '')}</summary>
${operation.description ? `<p>${html(operation.description)}</p>` : ''}
<p>Asks for: <code>${html(permission ?? 'undeclared')}</code></p>
${table(
  'Parameters',
  (operation.parameters ?? []).map((each) => [
    each.name,
    `${each.in}${each.required ? ', required' : ''}`,
    typeOf(each.schema),
    each.description ?? '',
  ]),
)}
${bodyOf('Body', operation.requestBody?.content, schemas)}
${answers.map(([status, answer]) => bodyOf(`Answer ${status}`, answer.content, schemas) || `<p>Answer ${html(status)}</p>`).join('')}</details>`;
}

function bodyOf(title: string, content: Content | undefined, schemas: Record<string, Schema>): string {
  const [type, media] = Object.entries(content ?? {})[0] ?? [];
  if (!type || !media?.schema) return '';
  const schema = resolved(media.schema, schemas);
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) => [
    name,
    schema.required?.includes(name) ? 'required' : '',
    typeOf(field),
    field.description ?? '',
  ]);
  return rows.length > 0
    ? table(`${title}: ${type}, ${typeOf(media.schema)}`, rows)
    : `<p>${html(`${title}: ${type}, ${typeOf(media.schema)}`)}</p>`;
}

function resolved(schema: Schema, schemas: Record<string, Schema>): Schema {
  const inner = schema.items ?? schema.allOf?.[0] ?? schema;
  return inner.$ref ? (schemas[inner.$ref.split('/').at(-1) ?? ''] ?? {}) : inner;
}

function typeOf(schema: Schema | undefined): string {
  if (!schema) return '';
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.items) return `list of ${typeOf(schema.items)}${schema.maxItems ? `, at most ${schema.maxItems}` : ''}`;
  const either = schema.anyOf ?? schema.allOf;
  if (either) return either.map(typeOf).join(' or ');
  if (schema.enum) return schema.enum.map(String).join(' | ');
  const limits = [
    schema.format,
    schema.maxLength && `at most ${schema.maxLength}`,
    schema.maximum !== undefined && `${schema.minimum ?? ''}–${schema.maximum}`,
  ];
  return [[schema.type ?? ''].flat().join(' or '), ...limits.filter(Boolean)].join(', ');
}

function table(title: string, rows: string[][]): string {
  if (rows.length === 0) return '';
  const lines = rows.map(
    ([name = '', ...rest]) => `<tr><td><code>${html(name)}</code></td>${rest.map((cell) => `<td>${html(cell)}</td>`).join('')}</tr>`,
  );
  return `<table><caption>${html(title)}</caption>${lines.join('')}</table>`;
}

function html(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
