import { expect, test } from 'vitest';
import { closeSession, getProjection } from '../../../shared/api/sessions.ts';
import { openSessionWorld, rateOnly } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

test('the facilitator and the wall have the address that leads in, as it was planned; participants need none', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, rateOnly);
  const guest = await world.guest('Ann');
  const seen = await world.seen(world.host);
  expect(seen.joinUrl).toMatch(new RegExp(`^https?://.+/in/${world.code}$`));
  const wall = () => app.browser().call(getProjection, { params: { key: world.projectorKey } });
  expect((await wall()).joinUrl).toBe(seen.joinUrl);
  expect(await world.seen(guest)).not.toHaveProperty('joinUrl');

  await world.move();
  await world.host.call(closeSession, { params: { id: world.id }, body: {} });
  expect((await world.seen(world.host)).joinUrl).toBeNull();
  expect((await wall()).joinUrl).toBeNull();
});
