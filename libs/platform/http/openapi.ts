import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { routesOf } from './routes.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & { 'x-permission'?: string };

const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const;

const description = `A learning network where municipalities share what they learn about the Sustainable Development Goals.

Sign in with \`POST /api/v1/session\` and send its \`token\` as \`Authorization: Bearer …\`. \`x-permission\` names what an operation asks for; what anyone may read is answered without a token too, and what is not shared with you answers 404.`;

const problem = {
  type: 'object',
  description: 'RFC 9457. `code` is stable; `title` is in the language of Accept-Language; `instance` is the request’s id.',
  required: ['type', 'title', 'status', 'code', 'instance'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    instance: { type: 'string' },
    fields: {
      type: 'object',
      description: 'Of invalid_input: what is wrong, by the path of the field',
      additionalProperties: { type: 'array', items: { type: 'string' } },
    },
  },
};

/** The description of the REST interface, OpenAPI 3.1; made when first asked for, which costs some hundred milliseconds. */
export async function openApiDocument(app: INestApplication, publicUrl: string): Promise<OpenAPIObject> {
  const { DocumentBuilder, SwaggerModule } = await import('@nestjs/swagger');
  const { describeInputs } = await import('./describe-inputs.js');
  describeInputs();
  const frame = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tandem')
    .setDescription(description)
    .setVersion('1')
    .addServer(publicUrl)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'opaque' }, 'token')
    .addCookieAuth('tandem_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, frame, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: problem as never } };
  const permissions = new Map(
    routesOf(app).map((route) => [`${route.method.toLowerCase()} ${route.path.replace(/:(\w+)/g, '{$1}')}`, route.permission]),
  );
  for (const [path, item] of Object.entries(document.paths)) {
    for (const verb of verbs) {
      const operation = item[verb] as Operation | undefined;
      if (operation) complete(operation, permissions.get(`${verb} ${path}`));
    }
  }
  return withNullTypes(document) as OpenAPIObject;
}

function complete(operation: Operation, permission: string | undefined): void {
  operation['x-permission'] = permission;
  if (permission !== 'anyone') operation.security = [{ token: [] }, { session: [] }];
  operation.responses = {
    ...operation.responses,
    default: { description: 'A problem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
  };
}

/** OpenAPI 3.1 says `type: [string, null]` where 3.0 said `nullable`. */
function withNullTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNullTypes);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNullTypes(inner)]));
  if (nullable !== true) return nullable === undefined || typeof nullable === 'boolean' ? rest : { ...rest, nullable };
  if (typeof rest['type'] === 'string')
    return { ...rest, type: [rest['type'], 'null'], ...(Array.isArray(rest['enum']) ? { enum: [...rest['enum'], null] } : {}) };
  return { anyOf: [rest, { type: 'null' }] };
}
