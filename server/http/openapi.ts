import { z } from 'zod';
import type { Endpoint } from '../../shared/api/endpoint.ts';
import { type ProblemCode, problems } from '../../shared/errors.ts';

type Json = Record<string, unknown>;

/**
 * Describes endpoints as OpenAPI 3.1, from the schemas that validate. What an endpoint takes is described as it is sent,
 * what it answers as it is received.
 */
export function openApiDocument(endpoints: readonly Endpoint[], cookieName: string): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Moothall',
      version: '1',
      description:
        'A partnership’s strategy, its ratings and its evidence. Errors are problem+json (RFC 9457) with a stable `code`. A write is answered once it is on disk.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookieName } },
      schemas: { Problem: problemSchema() },
      responses: {
        Problem: {
          description: 'What went wrong, in plain words and with a stable code.',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

function operation(endpoint: Endpoint): Json {
  const { method, path, summary, tag, status, open, params, query, body, upload } = endpoint;
  return {
    operationId: operationId(method, path),
    summary,
    tags: [tag],
    ...(open ? { security: [{}, { session: [] }] } : {}),
    ...parameters([
      ['path', params],
      ['query', query],
    ]),
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: sent(body) } } } }
      : {}),
    ...(upload ? { requestBody: fileBody(upload.field) } : {}),
    responses: {
      [status]: success(endpoint),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function fileBody(field: string): Json {
  const file = { type: 'string', contentMediaType: 'application/octet-stream' };
  const schema = { type: 'object', required: [field], properties: { [field]: file } };
  return { required: true, content: { 'multipart/form-data': { schema } } };
}

const json = 'application/json';

function success({ status, response, produces }: Endpoint): Json {
  if (status === 204) return { description: 'Done.' };
  const types = produces ?? [json];
  const description = status === 201 ? 'Made.' : 'The answer.';
  const schema = response ? received(response) : {};
  return {
    description,
    content: Object.fromEntries(types.map((type) => [type, { schema: type === json ? schema : {} }])),
  };
}

/** `GET /api/partnerships/:p/members` → `getPartnershipsPMembers`: stable, and different for each endpoint. */
function operationId(method: string, path: string): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter((word) => word !== '' && word !== 'api');
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function parameters(groups: readonly (readonly ['path' | 'query', z.ZodType | undefined])[]): Json {
  const all = groups.flatMap(([place, schema]) => {
    const { properties = {}, required = [] } = (schema ? sent(schema) : {}) as {
      properties?: Json;
      required?: string[];
    };
    return Object.entries(properties).map(([name, described]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: described,
    }));
  });
  return all.length > 0 ? { parameters: all } : {};
}

function sent(schema: z.ZodType): Json {
  return withoutDialect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

function received(schema: z.ZodType): Json {
  return withoutDialect(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }));
}

/** OpenAPI 3.1 is in the same dialect, and says so once for all. */
function withoutDialect({ $schema: _, ...schema }: Json): Json {
  return schema;
}

function problemSchema(): Json {
  const codes = Object.keys(problems) as ProblemCode[];
  return {
    type: 'object',
    required: ['type', 'code', 'title', 'status', 'detail'],
    properties: {
      type: { type: 'string' },
      code: { type: 'string', enum: codes },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['path', 'message'],
          properties: { path: { type: 'string' }, message: { type: 'string' } },
        },
      },
    },
  };
}
