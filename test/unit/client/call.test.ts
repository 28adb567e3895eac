import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { addressOf } from '../../../client/api/address.ts';
import { call } from '../../../client/api/call.ts';
import { onNotSignedIn } from '../../../client/api/notSignedIn.ts';
import { endpoint } from '../../../shared/api/endpoint.ts';
import { Problem, problemBody } from '../../../shared/errors.ts';

const rename = endpoint({
  method: 'PATCH',
  path: '/api/things/:t',
  summary: 'Renames a thing.',
  tag: 'Things',
  status: 200,
  params: z.object({ t: z.string() }),
  body: z.object({ title: z.string() }),
  response: z.object({ id: z.string(), title: z.string() }),
});
const list = endpoint({
  method: 'GET',
  path: '/api/things',
  summary: 'Lists things.',
  tag: 'Things',
  status: 200,
  query: z.object({ q: z.string().optional() }),
  response: z.object({ things: z.array(z.string()) }),
});

/** Answers every fetch the same way, and keeps what was asked. */
function serverAnswers(answer: () => Response | Promise<Response>) {
  const asked = vi.fn<(address: string, init: RequestInit) => Promise<Response>>(async () => answer());
  vi.stubGlobal('fetch', asked);
  return asked;
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

afterEach(() => vi.unstubAllGlobals());

test('a call fills the path, sends the body as JSON and gives the parsed answer', async () => {
  const asked = serverAnswers(() => json({ id: 'a b', title: 'New' }));
  const answer = await call(rename, { params: { t: 'a b' }, body: { title: 'New' } });
  expect(answer.title).toBe('New');
  const [address, init] = asked.mock.calls[0] ?? [];
  expect(address).toBe('/api/things/a%20b');
  expect(init).toMatchObject({ method: 'PATCH', credentials: 'same-origin', body: '{"title":"New"}' });
});

test('an endpoint may be named by its type alone, so that no schema is loaded', async () => {
  const asked = serverAnswers(() => json({ things: ['x'] }));
  const { things } = await call<typeof list>('GET /api/things', { query: { q: 'x & y' } });
  expect(things).toEqual(['x']);
  expect(asked.mock.calls[0]?.[0]).toBe('/api/things?q=x+%26+y');
});

test('the server’s own problem arrives whole, with the fields at fault', async () => {
  const told = new Problem('invalid-request', 'Give it a title.', [{ path: 'title', message: 'Is empty' }]);
  serverAnswers(() => json(problemBody(told), 422));
  const thrown = await call(list, {}).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Problem);
  expect(thrown).toMatchObject({ code: 'invalid-request', detail: 'Give it a title.', faults: told.faults });
});

test('a proxy’s page is not shown: its status is put in words', async () => {
  serverAnswers(() => new Response('<h1>502 nginx</h1>', { status: 502 }));
  await expect(call(list, {})).rejects.toMatchObject({ code: 'unavailable' });
  serverAnswers(() => new Response('<h1>403 proxy</h1>', { status: 403 }));
  await expect(call(list, {})).rejects.toMatchObject({ code: 'role-too-low' });
});

test('a page in place of an answer is a problem, even with status 200', async () => {
  serverAnswers(() => new Response('<h1>Sign in to the Wi-Fi</h1>', { status: 200 }));
  await expect(call(list, {})).rejects.toMatchObject({ code: 'unavailable' });
});

test('a broken connection says that a reading lost nothing, and that a writing may have arrived', async () => {
  serverAnswers(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(call(list, {})).rejects.toMatchObject({
    code: 'unavailable',
    detail: expect.stringContaining('Nothing is lost'),
  });
  await expect(call(rename, { params: { t: 'a' }, body: { title: 'b' } })).rejects.toMatchObject({
    code: 'unavailable',
    detail: expect.stringContaining('may have arrived or not'),
  });
  const once = call(rename, { params: { t: 'a' }, body: { title: 'b' } }, { onceKey: 'key' });
  await expect(once).rejects.toMatchObject({ detail: expect.stringContaining('counts only once') });
});

test('ending a call is not a problem', async () => {
  const stop = new AbortController();
  serverAnswers(() => {
    stop.abort();
    return Promise.reject(stop.signal.reason);
  });
  const thrown = await call(list, {}, { signal: stop.signal }).catch((error: unknown) => error);
  expect(thrown).not.toBeInstanceOf(Problem);
});

test('a call without a session tells the app, unless the page works without one', async () => {
  const heard = vi.fn();
  const stop = onNotSignedIn(heard);
  serverAnswers(() => json(problemBody(new Problem('not-signed-in', 'Sign in.')), 401));
  await expect(call(list, {}, { whenNotSignedIn: 'stay' })).rejects.toMatchObject({ code: 'not-signed-in' });
  expect(heard).not.toHaveBeenCalled();
  await expect(call(list, {})).rejects.toMatchObject({ code: 'not-signed-in' });
  expect(heard).toHaveBeenCalledOnce();
  stop();
});

test('an empty answer is nothing', async () => {
  serverAnswers(() => new Response(null, { status: 204 }));
  expect(await call(list, {})).toBeUndefined();
});

test('a list in the query repeats its name, and what is not given is left out', () => {
  expect(addressOf('/api/x', undefined, { tag: ['a', 'b'], q: undefined })).toBe('/api/x?tag=a&tag=b');
});

test('a path that is not filled is a fault of the code', () => {
  expect(() => addressOf('/api/x/:y', {}, undefined)).toThrow('needs “y”');
});
