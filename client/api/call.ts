import type {
  BodyOf,
  Endpoint,
  ParamsOf,
  QueryOf,
  ResponseOf,
  SentBodyOf,
  SentQueryOf,
} from '../../shared/api/endpoint.ts';
import { Problem } from '../../shared/errors.ts';
import { addressOf } from './address.ts';
import { takeFirstAnswer } from './firstAnswer.ts';
import { tellNotSignedIn } from './notSignedIn.ts';
import { problemFrom } from './problemFrom.ts';

/**
 * Which endpoint to call: its description, or just its name with the type alone,
 * `call<typeof joinPartnership>('POST /api/join/:token', …)`. The second keeps the schemas (and zod with them)
 * out of what the browser loads; the compiler holds both to the same table.
 */
export type RouteOf<E extends Endpoint> = E | `${E['method']} ${E['path']}`;

type Part<Name extends string, Parsed, Sent> = Parsed extends undefined ? unknown : { [N in Name]: Sent };
type OptionalIfEmpty<Name extends string, Sent> = object extends Sent
  ? { [N in Name]?: Sent }
  : { [N in Name]: Sent };

/** What an endpoint needs: `params` and `body` where it has them, `query` (optional where every part of it is). */
export type SentTo<E extends Endpoint> = Part<'params', ParamsOf<E>, ParamsOf<E>> &
  (QueryOf<E> extends undefined ? unknown : OptionalIfEmpty<'query', SentQueryOf<E>>) &
  Part<'body', BodyOf<E>, SentBodyOf<E>>;

export interface CallOptions {
  /** Ends the call early; the promise then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** `stay` leaves a person who is not signed in where they are: for pages that work without a session. */
  whenNotSignedIn?: 'leave' | 'stay';
  /** Sent as `Idempotency-Key`: the same command sent twice then counts once. */
  onceKey?: string;
}

interface Loose {
  params?: unknown;
  query?: unknown;
  body?: unknown;
}

/**
 * Calls the server. Resolves with the parsed answer (nothing for 204), whose type is the endpoint's: the server
 * validated it, so the page does not do so again.
 * @throws Problem, always: the server's own, or `unavailable` in plain words when there was no usable answer.
 */
export async function call<E extends Endpoint>(
  route: RouteOf<E>,
  sent: SentTo<E>,
  options: CallOptions = {},
): Promise<ResponseOf<E>> {
  return (await take(route, sent, options, (answer) =>
    answer.status === 204 ? Promise.resolve(undefined) : answer.json(),
  )) as ResponseOf<E>;
}

/** The same where the answer is no JSON. */
export async function callForBytes<E extends Endpoint>(
  route: RouteOf<E>,
  sent: SentTo<E>,
  options: CallOptions = {},
): Promise<Uint8Array> {
  return new Uint8Array(await take(route, sent, options, (answer) => answer.arrayBuffer()));
}

async function take<E extends Endpoint, Taken>(
  route: RouteOf<E>,
  sent: SentTo<E>,
  options: CallOptions,
  read: (answer: Response) => Promise<Taken>,
): Promise<Taken> {
  const { method, path } = typeof route === 'string' ? splitRoute(route) : route;
  // For every endpoint `sent` has at most these three; the compiler cannot see so while E is open.
  const { params, query, body } = sent as Loose;
  const address = addressOf(path, params, query);
  const first = takeFirstAnswer(address);
  const answer = first
    ? new Response(JSON.stringify(first.body), { status: first.status })
    : await send(method, address, body, options);
  if (!answer.ok) {
    const problem = await problemFrom(answer, method);
    if (problem.code === 'not-signed-in' && options.whenNotSignedIn !== 'stay') tellNotSignedIn();
    throw problem;
  }
  try {
    return await read(answer);
  } catch (error) {
    options.signal?.throwIfAborted();
    throw new Problem('unavailable', brokenOff(method, options), [], { cause: error });
  }
}

async function send(method: string, address: string, body: unknown, options: CallOptions) {
  const { signal, onceKey } = options;
  try {
    return await fetch(address, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(onceKey === undefined ? {} : { 'idempotency-key': onceKey }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    // Ending a call on purpose is not a fault, and must not be shown as one.
    signal?.throwIfAborted();
    throw new Problem('unavailable', brokenOff(method, options), [], { cause: error });
  }
}

/** A broken connection leaves a write unknown. Saying "not saved" then would make people do it twice. */
function brokenOff(method: string, { onceKey }: CallOptions): string {
  if (method === 'GET') {
    return 'Moothall could not be reached. Nothing is lost. Check your connection, then try again.';
  }
  return onceKey === undefined
    ? 'The connection broke, so this may have arrived or not. Look whether it is there before you try again.'
    : 'The connection broke. What you wrote is still here. Try again: it counts only once.';
}

function splitRoute(route: string): { method: string; path: string } {
  const space = route.indexOf(' ');
  return { method: route.slice(0, space), path: route.slice(space + 1) };
}
