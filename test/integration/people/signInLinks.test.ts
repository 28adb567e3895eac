import { expect, test } from 'vitest';
import { changeMember, makeSignInLink, removeMember } from '../../../shared/api/partnerships.ts';
import { getMe, join, previewSignInLink, useSignInLink } from '../../../shared/api/people.ts';
import { limits } from '../../../shared/limits.ts';
import { atTime } from '../../support/atTime.ts';
import { makePartnership, type TestPartnership, type TestPerson } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';

/** The secret of a fresh link that `maker` makes for somebody. */
async function linkFor(partnership: TestPartnership, person: TestPerson, maker = partnership.owner) {
  const { url } = await maker.browser.call(makeSignInLink, {
    params: { p: partnership.id, m: person.id },
  });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sign-in\/\w{32}$/);
  return { token: url.slice(url.lastIndexOf('/') + 1) };
}

test('a sign-in link signs in the same person on another device, once; looking does not spend it', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const person = await partnership.join('Bel');
  const params = await linkFor(partnership, person);
  const device = app.browser();

  expect(await device.call(previewSignInLink, { params })).toEqual({ name: 'Bel' });
  expect(await device.call(previewSignInLink, { params })).toEqual({ name: 'Bel' });
  await device.call(useSignInLink, { params });

  expect((await device.call(getMe)).id).toBe(person.id);
  expect((await person.browser.call(getMe)).id).toBe(person.id);
  const second = app.browser();
  expect(await second.refused(useSignInLink, { params })).toMatchObject({ status: 410, code: 'link-spent' });
  expect(await second.refused(previewSignInLink, { params })).toMatchObject({ status: 410 });
  expect(second.cookies.size).toBe(0);
});

test('of many who use a sign-in link at the same moment, exactly one gets in', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const params = await linkFor(partnership, await partnership.join('Bel'));

  const answers = await Promise.all(
    Array.from({ length: 10 }, () => app.browser().ask(useSignInLink, { params })),
  );

  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(410)]);
});

test('a sign-in link expires after a day, and one that never was answers 404', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const params = await linkFor(partnership, await partnership.join('Bel'));

  await atTime(Date.now() + limits.signInLinkLifetimeMs + 1000, async () => {
    expect((await app.browser().ask(useSignInLink, { params })).status).toBe(410);
  });
  const never = { token: 'never-was' };
  expect((await app.browser().ask(useSignInLink, { params: never })).status).toBe(404);
  expect((await app.browser().ask(previewSignInLink, { params: never })).status).toBe(404);
});

test('only an owner makes sign-in links, and only for members', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const editor = await partnership.join('Bel');
  const params = { p: partnership.id, m: editor.id };

  expect(await editor.browser.refused(makeSignInLink, { params })).toMatchObject({ status: 403 });
  const unknown = { ...params, m: 'nobody' };
  expect(await partnership.owner.browser.refused(makeSignInLink, { params: unknown })).toMatchObject({
    status: 404,
  });
});

test('no owner makes a sign-in link for another owner, but for themselves', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const second = await partnership.join('Bel');
  const owners = partnership.owner.browser;
  await owners.call(changeMember, {
    params: { p: partnership.id, m: second.id },
    body: { role: 'owner' },
  });

  for (const [maker, target] of [
    [partnership.owner, second],
    [second, partnership.owner],
  ] as const) {
    const params = { p: partnership.id, m: target.id };
    expect(await maker.browser.refused(makeSignInLink, { params })).toMatchObject({
      status: 403,
      code: 'role-too-low',
    });
  }
  const params = await linkFor(partnership, second, second);
  await app.browser().call(useSignInLink, { params });
});

test('no sign-in link opens a partnership that its maker does not own', async () => {
  await using app = await startTestApp();
  const office = await makePartnership(app, 'Office');
  const maker = await office.join('Other owner');
  const theirs = await makePartnership(app, 'Theirs', maker);
  const person = await office.join('Bel');
  const token = await theirs.invite('editor');
  await person.browser.call(join, { params: { token }, body: { name: 'Bel' } });
  const params = { p: theirs.id, m: person.id };

  expect(await maker.browser.refused(makeSignInLink, { params })).toMatchObject({
    status: 409,
    code: 'wrong-state',
  });

  await office.owner.browser.call(changeMember, {
    params: { p: office.id, m: maker.id },
    body: { role: 'owner' },
  });
  await app.browser().call(useSignInLink, { params: await linkFor(theirs, person, maker) });
});

test('a sign-in link stops working when it would open more than when it was made, or nothing any more', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const office = partnership.owner.browser;
  const [promoted, spreading, removed] = await Promise.all(
    ['Bel', 'Cas', 'Dee'].map((name) => partnership.join(name)),
  );
  if (!promoted || !spreading || !removed) throw new Error('Three joined');
  const links = await Promise.all(
    [promoted, spreading, removed].map((person) => linkFor(partnership, person)),
  );

  await office.call(changeMember, {
    params: { p: partnership.id, m: promoted.id },
    body: { role: 'owner' },
  });
  await makePartnership(app, 'Their own', spreading);
  await office.call(removeMember, { params: { p: partnership.id, m: removed.id } });

  for (const params of links) {
    expect((await app.browser().ask(useSignInLink, { params })).status).toBe(410);
    expect((await app.browser().ask(previewSignInLink, { params })).status).toBe(410);
  }
});

test('the records hold no sign-in link’s secret', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { token } = await linkFor(partnership, await partnership.join('Bel'));
  const kept = await app.store.records.list(`partnership:${partnership.id}`, 'sign-in-link');
  expect(kept.items).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(token);
});
