import { expect, test } from 'vitest';
import { listCatchUps } from '../../../shared/api/catchUp.ts';
import { TestBrowser } from '../../support/testBrowser.ts';
import { startTestServer } from '../../support/testServer.ts';

test('of the example nothing is news to its owner, who sees it for the first time', async () => {
  await using server = await startTestServer();
  const owner = new TestBrowser(server.url);
  const entered = await owner.send('GET', new URL(await server.ownerLink()).pathname);
  expect(entered.headers.get('location')).toContain('/s/');
  expect(await owner.call(listCatchUps, {})).toEqual({ strategies: [] });
});
