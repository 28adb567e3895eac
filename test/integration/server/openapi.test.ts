import { readdir } from 'node:fs/promises';
import { Router } from 'express';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { endpointsOf, mount } from '../../../server/http/mount.ts';
import { openApiDocument } from '../../../server/http/openapi.ts';
import { endpoint } from '../../../shared/api/endpoint.ts';
import { startTestApp } from '../../support/testApp.ts';

const schema = z.record(z.string(), z.unknown());
const content = z.record(z.string(), z.strictObject({ schema }));
const answer = z.union([
  z.strictObject({ $ref: z.literal('#/components/responses/Problem') }),
  z.strictObject({ description: z.string().min(1), content: content.optional() }),
]);

/** OpenAPI 3.1 as far as Moothall uses it, and nothing else. */
const operation = z.strictObject({
  operationId: z.string().regex(/^[a-z][A-Za-z0-9]+$/),
  summary: z.string().regex(/[.!?]$/),
  tags: z.tuple([z.string()]),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  parameters: z
    .array(
      z.strictObject({
        name: z.string(),
        in: z.enum(['path', 'query']),
        required: z.boolean(),
        schema,
      }),
    )
    .optional(),
  requestBody: z.strictObject({ required: z.literal(true), content }).optional(),
  responses: z.record(z.string().regex(/^(2\d\d|default)$/), answer),
});
const document = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({ title: z.literal('Moothall'), version: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  tags: z.array(z.strictObject({ name: z.string() })),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  paths: z.record(
    z.string().startsWith('/api/'),
    z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), operation),
  ),
  components: z.strictObject({
    securitySchemes: z.record(z.string(), z.looseObject({ type: z.literal('apiKey') })),
    schemas: z.record(z.string(), schema),
    responses: z.record(z.string(), answer),
  }),
});

const declaration = z.object({
  method: z.string(),
  path: z.string().startsWith('/api/'),
  summary: z.string(),
});

/** The doors that programs which nobody here wrote go through. A line may be added, and never changed or removed. */
const contract = [
  'GET /api/me',
  'POST /api/partnerships',
  'GET /api/partnerships/:p',
  'POST /api/partnerships/:p/invitations',
  'POST /api/join/:token',
  'PATCH /api/partnerships/:p/members/:m',
  'DELETE /api/partnerships/:p/members/:m',
  'POST /api/partnerships/:p/strategies',
  'GET /api/strategies/:s',
  'PATCH /api/strategies/:s',
  'DELETE /api/strategies/:s',
  'POST /api/strategies/:s/outcomes',
  'POST /api/strategies/:s/outcomes/:o/objectives',
  'PUT /api/strategies/:s/objectives/:id/links/:i',
  'DELETE /api/strategies/:s/objectives/:id/links/:i',
  'GET /api/strategies/:s/export?format',
  'POST /api/strategies/:s/ratings',
  'GET /api/strategies/:s/ratings?target',
  'POST /api/ratings/:r/withdraw',
  'GET /api/strategies/:s/board?asAt',
  'POST /api/strategies/:s/threads',
  'GET /api/strategies/:s/threads?target',
  'GET /api/strategies/:s/threads?status',
  'POST /api/threads/:t/replies',
  'POST /api/threads/:t/resolve',
  'POST /api/threads/:t/reopen',
  'GET /api/indicators?q&framework&tag&area&partnership',
  'GET /api/indicators/:i?area&partnership',
  'GET /api/areas?q',
  'GET /api/frameworks',
  'POST /api/partnerships/:p/imports',
  'POST /api/imports/:id/commit',
  'DELETE /api/imports/:id',
  'GET /api/strategies/:s/coverage?framework',
  'GET /api/indicators/:i/projection?area&to&partnership',
  'POST /api/strategies/:s/sessions',
  'POST /api/sessions/join',
  'GET /api/sessions/:id',
  'POST /api/sessions/:id/answers',
  'POST /api/sessions/:id/move',
  'POST /api/sessions/:id/reveal',
  'POST /api/sessions/:id/round',
  'POST /api/sessions/:id/record',
  'POST /api/sessions/:id/close',
];

async function described() {
  await using app = await startTestApp();
  const answered = await app.browser().send('GET', '/api/openapi.json');
  expect(answered.status).toBe(200);
  return document.parse(answered.body);
}

/** Of every file there is, so that a new one can't be left out. */
async function declaredEndpoints(): Promise<string[]> {
  const folder = new URL('../../../shared/api/', import.meta.url);
  const parts = await Promise.all(
    (await readdir(folder)).map(
      (name): Promise<Record<string, unknown>> => import(new URL(name, folder).href),
    ),
  );
  return parts
    .flatMap((part) => Object.values<unknown>(part))
    .filter((each) => declaration.safeParse(each).success)
    .map((each) => declaration.parse(each))
    .map(({ method, path }) => `${method} ${path}`);
}

test('the API describes itself as OpenAPI 3.1', async () => {
  const { paths } = await described();
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const each of operations) expect(Object.keys(each.responses).length).toBe(2);
});

test('what is declared, what Express really serves and what is described are the same', async () => {
  await using app = await startTestApp();
  const answered = await app.browser().send('GET', '/api/openapi.json');
  const { paths } = document.parse(answered.body);
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map(
      (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    ),
  );
  const served = app.routes.filter((route) => route.includes(' /api/') && !route.endsWith('/openapi.json'));
  const declared = await declaredEndpoints();

  expect(described.toSorted()).toEqual(declared.toSorted());
  expect(served.toSorted()).toEqual(declared.toSorted());
  expect(new Set(declared).size).toBe(declared.length);
});

test.each(contract)('other programs rely on %s, and it is described', async (door) => {
  const [method = '', address = ''] = door.split(' ');
  const [path = '', query] = address.split('?');
  const { paths } = await described();
  const operation = paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase() as 'get'];
  expect(operation, door).toBeDefined();
  const named = operation?.parameters?.filter((each) => each.in === 'query').map(({ name }) => name) ?? [];
  for (const name of query?.split('&') ?? []) expect(named).toContain(name);
});

test('each variable of a path is a parameter of it', async () => {
  const { paths } = await described();
  for (const [path, operations] of Object.entries(paths)) {
    const variables = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const { parameters = [] } of Object.values(operations)) {
      const named = parameters.filter((parameter) => parameter.in === 'path');
      expect(named.map(({ name }) => name).sort(), path).toEqual(variables.sort());
      expect(named.every(({ required }) => required)).toBe(true);
    }
  }
});

test('what is mounted is what is described, with what is sent and what is answered told apart', () => {
  const router = Router();
  const echo = endpoint({
    method: 'PUT',
    path: '/api/things/:thing',
    tag: 'Things',
    summary: 'Put a thing.',
    status: 200,
    open: true,
    params: z.object({ thing: z.string() }),
    query: z.object({ size: z.string().default('small'), colour: z.string() }),
    body: z.object({ count: z.string().transform(Number) }),
    response: z.object({ when: z.string().default('now') }),
  });
  mount(
    router,
    async () => undefined,
    echo,
    async () => ({}),
  );

  const { paths } = document.parse(openApiDocument(endpointsOf(router), 'cookie'));

  expect(paths['/api/things/{thing}']?.put).toMatchObject({
    security: [{}, { session: [] }],
    parameters: [
      { name: 'thing', in: 'path', required: true },
      { name: 'size', in: 'query', required: false },
      { name: 'colour', in: 'query', required: true },
    ],
    requestBody: {
      content: { 'application/json': { schema: { properties: { count: { type: 'string' } } } } },
    },
    responses: {
      200: { content: { 'application/json': { schema: { required: ['when'] } } } },
      default: { $ref: '#/components/responses/Problem' },
    },
  });
});
