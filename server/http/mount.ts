import type { IncomingHttpHeaders } from 'node:http';
import type { Request, Response, Router } from 'express';
import type { z } from 'zod';
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResponseOf } from '../../shared/api/endpoint.ts';
import { Problem } from '../../shared/errors.ts';
import type { Person } from '../people/access.ts';
import { faultsIn, faultWords } from './faultWords.ts';
import { sendPacked } from './sendPacked.ts';

/** One parsed request. */
export interface Call<E extends Endpoint> {
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  /** Who asks. */
  person: E['open'] extends true ? Person | undefined : Person;
  headers: IncomingHttpHeaders;
  /** The network address of who asks: for counting wrong guesses, never kept. */
  address: string;
  /** The answer, for cookies and downloads; JSON is sent by returning it. */
  response: Response;
}

/** What may also be a download is then sent by the handler itself. */
type Answer<E extends Endpoint> = E['response'] extends z.ZodType
  ? z.input<E['response']> | (E['produces'] extends readonly string[] ? undefined : never)
  : unknown;
export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<Answer<E>>;

export type Identify = (headers: IncomingHttpHeaders) => Promise<Person | undefined>;

/** The answer of a command that has nothing to tell. */
export const done = { ok: true } as const;

const mounted = new WeakMap<Router, Endpoint[]>();

/** What a router serves: OpenAPI is written from this, so it can't leave anything out. */
export function endpointsOf(router: Router): readonly Endpoint[] {
  return mounted.get(router) ?? [];
}

/**
 * Serves an endpoint: finds out who asks, parses what was sent by the endpoint's schemas, calls the handler, and sends
 * what it answers with the endpoint's status. A handler that sent the answer itself (a download) returns undefined.
 */
export function mount<const E extends Endpoint>(
  router: Router,
  identify: Identify,
  endpoint: E,
  handler: Handler<E>,
): void {
  mounted.set(router, [...endpointsOf(router), endpoint]);
  const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  router[method](endpoint.path, async (request: Request, response: Response) => {
    const person = await identify(request.headers);
    if (!person && !endpoint.open) throw new Problem('not-signed-in', 'Sign in, then try again.');
    const call = {
      params: parse(endpoint.params, request.params, endpoint.method),
      query: parse(endpoint.query, request.query, endpoint.method),
      body: parse(endpoint.body, request.body ?? {}, endpoint.method),
      person,
      headers: request.headers,
      address: request.ip ?? '',
      response,
    } as Call<E>;
    const answer: ResponseOf<E> | unknown = await handler(call);
    if (response.headersSent) return;
    response.status(endpoint.status);
    if (endpoint.status === 204) response.end();
    else if (endpoint.busy) sendPacked(response, answer);
    else response.json(answer);
  });
}

function parse(schema: z.ZodType | undefined, sent: unknown, method: Endpoint['method']): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(sent, { error: faultWords });
  if (result.success) return result.data;
  const faults = result.error.issues.flatMap(faultsIn);
  const first = faults[0];
  const where = first?.path ? `“${first.path}”: ` : '';
  const assured = method === 'GET' ? '' : ' Nothing was changed.';
  throw new Problem('invalid-request', `${where}${first?.message ?? 'not as expected'}.${assured}`, faults);
}
