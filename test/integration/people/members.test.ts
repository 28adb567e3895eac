import { expect, test } from 'vitest';
import type { Role } from '../../../shared/access.ts';
import { changeMember, getPartnership, removeMember } from '../../../shared/api/partnerships.ts';
import { getMe } from '../../../shared/api/people.ts';
import { beforeNextWrite } from '../../support/heldWrite.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';

test('a partnership lists its members with role and organisation, owners first', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  await partnership.join('Dee', 'viewer', 'College');
  await partnership.join('Cas', 'editor', 'Harbour Trust');
  const bel = await partnership.join('Bel', 'viewer', 'college ');

  const seen = await bel.browser.call(getPartnership, { params: { p: partnership.id } });

  expect(seen.members.map(({ name, role, organisation }) => [name, role, organisation])).toEqual([
    ['Owner', 'owner', 'Partnership office'],
    ['Cas', 'editor', 'Harbour Trust'],
    ['Bel', 'viewer', 'College'],
    ['Dee', 'viewer', 'College'],
  ]);
  expect(seen.role).toBe('viewer');
  expect(seen.organisations.map(({ name }) => name)).toEqual([
    'College',
    'Harbour Trust',
    'Partnership office',
  ]);
});

test('an owner changes a role and an organisation; the member’s rights change at once', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { id, browser } = await partnership.join('Bel', 'viewer');
  const params = { p: partnership.id, m: id };

  await partnership.owner.browser.call(changeMember, {
    params,
    body: { role: 'editor', organisation: 'College' },
  });

  expect(await app.people.access.inPartnership(id, partnership.id)).toMatchObject({ role: 'editor' });
  expect((await browser.call(getMe)).memberships).toMatchObject([
    { role: 'editor', organisation: 'College' },
  ]);
  expect(app.happenings.slice(-2)).toEqual([
    { kind: 'access', personId: id, partnershipId: partnership.id },
    { kind: 'partnership', partnershipId: partnership.id },
  ]);
});

test('who is removed stays signed in, and finds nothing there any more', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { id, browser } = await partnership.join('Bel');
  await app.people.strategies.add({ id: 'strategy1', partnershipId: partnership.id, title: 'Plan' });
  expect(await app.people.access.inStrategy(id, 'strategy1')).toMatchObject({ role: 'editor' });

  await partnership.owner.browser.call(removeMember, { params: { p: partnership.id, m: id } });

  expect((await browser.call(getMe)).memberships).toEqual([]);
  expect(await browser.refused(getPartnership, { params: { p: partnership.id } })).toMatchObject({
    status: 404,
    code: 'not-found',
  });
  expect(await app.people.access.inPartnership(id, partnership.id)).toBeUndefined();
  expect(await app.people.access.inStrategy(id, 'strategy1')).toBeUndefined();
  expect(app.happenings).toContainEqual({
    kind: 'access',
    personId: id,
    partnershipId: partnership.id,
  });
});

test('the last owner can neither step down nor leave', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { id, browser } = partnership.owner;
  const params = { p: partnership.id, m: id };

  for (const role of ['editor', 'commenter', 'viewer'] as const) {
    expect(await browser.refused(changeMember, { params, body: { role } })).toMatchObject({
      status: 409,
      code: 'wrong-state',
    });
  }
  expect(await browser.refused(removeMember, { params })).toMatchObject({ status: 409 });
  await browser.call(changeMember, { params, body: { role: 'owner', organisation: 'Elsewhere' } });
});

test('two owners who take each other’s ownership at the same moment leave one of them', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const second = await partnership.join('Bel');
  const [one, other] = [partnership.owner, second];
  const p = partnership.id;
  await one.browser.call(changeMember, { params: { p, m: other.id }, body: { role: 'owner' } });

  beforeNextWrite(app.store, () =>
    other.browser.call(changeMember, { params: { p, m: one.id }, body: { role: 'viewer' } }),
  );
  expect(await one.browser.refused(removeMember, { params: { p, m: other.id } })).toMatchObject({
    status: 409,
    code: 'wrong-state',
  });

  const members = await app.store.records.list<{ role: Role }>(`partnership:${p}`, 'member');
  expect(members.items.filter(({ value }) => value.role === 'owner').map(({ id }) => id)).toEqual([other.id]);
});

test('anybody may leave; nobody but an owner changes or removes others', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const [bel, cas] = [await partnership.join('Bel'), await partnership.join('Cas', 'viewer')];
  const params = { p: partnership.id, m: cas.id };

  expect(await bel.browser.refused(changeMember, { params, body: { role: 'owner' } })).toMatchObject({
    status: 403,
    code: 'role-too-low',
  });
  expect(await bel.browser.refused(removeMember, { params })).toMatchObject({ status: 403 });
  const oneself = { p: partnership.id, m: bel.id };
  expect(await bel.browser.refused(changeMember, { params: oneself, body: { role: 'owner' } })).toMatchObject(
    { status: 403 },
  );

  await cas.browser.call(removeMember, { params });
  expect((await cas.browser.call(getMe)).memberships).toEqual([]);
});

test('unknown members and faulty roles are named', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { browser } = partnership.owner;
  const nobody = { p: partnership.id, m: 'nobody' };
  expect((await browser.ask(changeMember, { params: nobody, body: { role: 'viewer' } })).status).toBe(404);
  expect((await browser.ask(removeMember, { params: nobody })).status).toBe(404);
  const params = { p: partnership.id, m: partnership.owner.id };
  const body = { role: 'king' as Role };
  expect(await browser.refused(changeMember, { params, body })).toMatchObject({
    status: 422,
    errors: [{ path: 'role' }],
  });
});
