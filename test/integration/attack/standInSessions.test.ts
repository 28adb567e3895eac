import { expect, test } from 'vitest';
import { createPartnership, makeSignInLink } from '../../../shared/api/partnerships.ts';
import { getMe, join, useSignInLink } from '../../../shared/api/people.ts';
import { makePartnership, personOf, type TestPartnership } from '../../support/partnership.ts';
import { startTestApp, type TestApp } from '../../support/testApp.ts';
import type { TestBrowser } from '../../support/testBrowser.ts';

/** A browser that is signed in as a member by the link that their owner made. */
async function byOwnersLink(app: TestApp, { id, owner }: TestPartnership, m: string): Promise<TestBrowser> {
  const { url } = await owner.browser.call(makeSignInLink, { params: { p: id, m } });
  const browser = app.browser();
  await browser.call(useSignInLink, { params: { token: url.split('/').at(-1) ?? '' } });
  return browser;
}

/** Two partnerships of which nobody owns both. */
async function twoPartnerships(app: TestApp): Promise<{ here: TestPartnership; elsewhere: TestPartnership }> {
  const elsewhere = await makePartnership(app, 'Elsewhere');
  const mallory = await elsewhere.join('Mal', 'viewer');
  return { here: await makePartnership(app, 'Here', mallory), elsewhere };
}

test('an owner who signed in as a member does not come along when that member joins another partnership', async () => {
  await using app = await startTestApp();
  const { here, elsewhere } = await twoPartnerships(app);
  const vic = await here.join('Vic');
  const intruder = await byOwnersLink(app, here, vic.id);
  expect((await intruder.call(getMe)).id).toBe(vic.id);

  const token = await elsewhere.invite('editor');
  await vic.browser.call(join, { params: { token }, body: { name: 'Vic' } });

  expect((await intruder.ask(getMe)).status).toBe(401);
  expect((await vic.browser.call(getMe)).memberships).toHaveLength(2);
});

test('nor when that member makes a partnership of their own', async () => {
  await using app = await startTestApp();
  const { here } = await twoPartnerships(app);
  const vic = await here.join('Vic');
  const intruder = await byOwnersLink(app, here, vic.id);

  await vic.browser.call(createPartnership, { body: { name: 'Their own' } });

  expect((await intruder.ask(getMe)).status).toBe(401);
  expect((await vic.browser.call(getMe)).memberships).toHaveLength(2);
});

test('a member who came back by such a link stays signed in where they join from', async () => {
  await using app = await startTestApp();
  const { here, elsewhere } = await twoPartnerships(app);
  const vic = await here.join('Vic');
  const laptop = await byOwnersLink(app, here, vic.id);

  const token = await elsewhere.invite('editor');
  await laptop.call(join, { params: { token }, body: { name: 'Vic' } });

  expect((await laptop.call(getMe)).memberships).toHaveLength(2);
  expect((await vic.browser.ask(getMe)).status).toBe(200);
});

test('a member stays signed in on every device when they join what the same owner owns', async () => {
  await using app = await startTestApp();
  const { here } = await twoPartnerships(app);
  const next = await makePartnership(app, 'Next', here.owner);
  const vic = await here.join('Vic');
  const phone = await byOwnersLink(app, here, vic.id);

  await vic.browser.call(join, { params: { token: await next.invite('editor') }, body: { name: 'Vic' } });

  expect(await personOf(phone)).toMatchObject({ id: vic.id });
});
