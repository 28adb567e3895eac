import { expect, test } from 'vitest';
import { z } from 'zod';
import { ratingViewSchema } from '../../shared/api/ratings.ts';
import { strategySchema } from '../../shared/api/strategies.ts';
import { boardSchema } from '../../shared/board/shape.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';

/** Signs in by the owner's link and answers the example's strategy with a way to ask as its owner. */
async function asOwner(server: TestServer) {
  const welcome = await fetch(await server.ownerLink(), { redirect: 'manual' });
  const cookie = welcome.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const strategyId = welcome.headers.get('location')?.split('/').at(-1) ?? '';
  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(server.url + path, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, json: (await response.json()) as unknown };
  };
  return { strategyId, ask };
}

test('rule 23: what was answered is still there after the server was killed, and the example is not made twice', async () => {
  await using server = await startTestServer();
  const { strategyId, ask } = await asOwner(server);
  const base = `/api/strategies/${strategyId}`;
  const read = async () => strategySchema.parse((await ask('GET', base)).json);
  const ratings = async () =>
    z.object({ ratings: z.array(ratingViewSchema) }).parse((await ask('GET', `${base}/ratings`)).json)
      .ratings;

  const before = await read();
  const target = before.outcomes[0]?.objectives[0]?.id ?? '';
  const added = await ask('POST', `${base}/outcomes`, { title: 'Written a moment before' });
  expect(added.status).toBe(201);
  const rated = await ask('POST', `${base}/ratings`, {
    target,
    level: 'amber',
    confidence: 40,
    direction: 'improving',
    narrative: 'Signed a moment before.',
    kind: 'agreed',
  });
  expect(rated.status).toBe(201);
  const { id, evidence } = ratingViewSchema.parse(rated.json);
  expect(evidence.length).toBeGreaterThan(0);
  const history = await ratings();

  await server.kill();
  await server.restart();

  expect(await ratings()).toEqual(history);
  const after = await read();
  expect(after.outcomes.at(-1)?.title).toBe('Written a moment before');
  expect(after.outcomes.length).toBe(before.outcomes.length + 1);
  expect(after.outcomes[0]?.objectives[0]?.rating).toEqual(rated.json);
  const withdrawn = await ask('POST', `/api/ratings/${id}/withdraw`, { reason: 'A slip.' });
  expect(withdrawn.status).toBe(200);
  const board = boardSchema.parse((await ask('GET', `${base}/board`)).json);
  expect(board.outcomes[0]?.objectives[0]?.now?.id).toBe(before.outcomes[0]?.objectives[0]?.rating?.id);
});
