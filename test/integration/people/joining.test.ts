import { expect, test } from 'vitest';
import {
  getPartnership,
  invite,
  listInvitations,
  removeMember,
  withdrawInvitation,
} from '../../../shared/api/partnerships.ts';
import { getMe, join, previewInvitation } from '../../../shared/api/people.ts';
import { limits } from '../../../shared/limits.ts';
import { atTime } from '../../support/atTime.ts';
import { beforeNextWrite } from '../../support/heldWrite.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';

test('an invitation lets many people in by a name alone, with its role and organisation', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const token = await partnership.invite('commenter', 'Harbour Trust');

  const joined = await Promise.all(
    ['Bel', 'Cas', 'Dee'].map(async (name) => {
      const browser = app.browser();
      const answer = await browser.call(join, { params: { token }, body: { name } });
      expect(answer.partnershipId).toBe(partnership.id);
      return browser.call(getMe);
    }),
  );

  expect(joined.map(({ name }) => name)).toEqual(['Bel', 'Cas', 'Dee']);
  expect(new Set(joined.map(({ id }) => id)).size).toBe(3);
  for (const { memberships, email } of joined) {
    expect(memberships).toMatchObject([{ role: 'commenter', organisation: 'Harbour Trust' }]);
    expect(email).toBeNull();
  }
  const { invitations } = await partnership.owner.browser.call(listInvitations, {
    params: { p: partnership.id },
  });
  expect(invitations).toMatchObject([{ role: 'commenter', organisation: 'Harbour Trust', joined: 3 }]);
});

test('sixty people can join by one link at the same moment, and each is there once', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const token = await partnership.invite('editor');

  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      app.browser().ask(join, { params: { token }, body: { name: `Person ${n}` } }),
    ),
  );

  expect(answers.map(({ status }) => status)).toEqual(Array(60).fill(201));
  const { members } = await partnership.owner.browser.call(getPartnership, {
    params: { p: partnership.id },
  });
  expect(members).toHaveLength(61);
  expect(new Set(members.map(({ name }) => name)).size).toBe(61);
});

test('looking at an invitation spends nothing and says what it invites to', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app, 'Estuary');
  const token = await partnership.invite('viewer', 'Harbour Trust');
  const preview = { partnershipName: 'Estuary', organisation: 'Harbour Trust', role: 'viewer' };

  const stranger = app.browser();
  for (let times = 0; times < 3; times += 1) {
    expect(await stranger.call(previewInvitation, { params: { token } })).toEqual({
      ...preview,
      signedInAs: null,
      alreadyIn: null,
    });
  }
  expect(stranger.cookies.size).toBe(0);
  expect(await partnership.owner.browser.call(previewInvitation, { params: { token } })).toEqual({
    ...preview,
    signedInAs: 'Owner',
    alreadyIn: partnership.id,
  });
});

test('who is signed in joins as themselves and keeps their name; a member who joins again changes nothing', async () => {
  await using app = await startTestApp();
  const one = await makePartnership(app, 'One');
  const two = await makePartnership(app, 'Two', one.owner);
  const person = await one.join('Bel', 'viewer');
  const token = await two.invite('editor', 'College');

  const answer = await person.browser.ask(join, { params: { token }, body: { name: 'Somebody else' } });
  expect(answer.status).toBe(201);
  expect(answer.headers.getSetCookie()).toEqual([]);
  const me = await person.browser.call(getMe);
  expect(me).toMatchObject({ id: person.id, name: 'Bel' });
  expect(me.memberships.map(({ partnershipName, role }) => [partnershipName, role])).toEqual([
    ['One', 'viewer'],
    ['Two', 'editor'],
  ]);

  const again = await one.invite('editor');
  await person.browser.call(join, { params: { token: again }, body: { name: 'Bel' } });
  expect((await person.browser.call(getMe)).memberships[0]?.role).toBe('viewer');
});

test('an invitation that was withdrawn or has expired answers 410, and those who joined by it stay', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const params = { p: partnership.id };
  const invitation = await partnership.owner.browser.call(invite, {
    params,
    body: { role: 'editor', organisation: 'College' },
  });
  const early = app.browser();
  await early.call(join, { params: { token: invitation.token }, body: { name: 'Early' } });

  await partnership.owner.browser.call(withdrawInvitation, { params: { ...params, i: invitation.id } });

  const expiring = await partnership.invite('editor');
  for (const token of [invitation.token, expiring]) {
    const later = token === expiring ? limits.invitationLifetimeMs + 1000 : 0;
    await atTime(Date.now() + later, async () => {
      const looked = await app.browser().refused(previewInvitation, { params: { token } });
      expect(looked).toMatchObject({ status: 410, code: 'link-spent' });
      const tried = await app.browser().refused(join, { params: { token }, body: { name: 'Late' } });
      expect(tried).toMatchObject({ status: 410, code: 'link-spent' });
    });
  }
  expect((await early.call(getMe)).memberships).toHaveLength(1);
  const { invitations } = await partnership.owner.browser.call(listInvitations, { params });
  expect(invitations.map(({ id }) => id)).not.toContain(invitation.id);
});

test('an invitation that is withdrawn while somebody joins lets nobody in and leaves nothing behind', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const params = { p: partnership.id };
  const { id, token } = await partnership.owner.browser.call(invite, {
    params,
    body: { role: 'editor', organisation: 'College' },
  });

  beforeNextWrite(app.store, () =>
    partnership.owner.browser.call(withdrawInvitation, { params: { ...params, i: id } }),
  );
  const refused = await app.browser().refused(join, { params: { token }, body: { name: 'Bel' } });

  expect(refused).toMatchObject({ status: 410, code: 'link-spent' });
  const { members } = await partnership.owner.browser.call(getPartnership, { params });
  expect(members.map(({ name }) => name)).toEqual(['Owner']);
  expect((await app.store.records.list('accounts', 'auth-user')).items).toHaveLength(1);
});

test('an invitation that never was answers 404', async () => {
  await using app = await startTestApp();
  const params = { token: 'never-was' };
  expect((await app.browser().refused(previewInvitation, { params })).status).toBe(404);
  expect((await app.browser().refused(join, { params, body: { name: 'Bel' } })).status).toBe(404);
});

test('the records hold no invitation’s secret', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const token = await partnership.invite('editor');

  const kept = await app.store.records.list(`partnership:${partnership.id}`, 'invitation');

  expect(kept.items).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(token);
});

test('who was removed does not come back by an invitation from before, but by a newer one', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const token = await partnership.invite('editor');
  const browser = app.browser();
  await browser.call(join, { params: { token }, body: { name: 'Bel' } });
  const { id } = await browser.call(getMe);
  await partnership.owner.browser.call(removeMember, { params: { p: partnership.id, m: id } });

  const refused = await browser.refused(join, { params: { token }, body: { name: 'Bel' } });
  expect(refused).toMatchObject({ status: 410, code: 'link-spent' });

  const newer = await partnership.invite('viewer');
  await browser.call(join, { params: { token: newer }, body: { name: 'Bel' } });
  expect(await browser.call(getMe)).toMatchObject({ id, memberships: [{ role: 'viewer' }] });
});

test('inviting needs an owner, and never makes one', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const editor = await partnership.join('Bel');
  const params = { p: partnership.id };
  const body = { role: 'editor', organisation: 'College' } as const;

  expect(await editor.browser.refused(invite, { params, body })).toMatchObject({
    status: 403,
    code: 'role-too-low',
  });
  expect(await editor.browser.refused(listInvitations, { params })).toMatchObject({ status: 403 });
  const owner = { role: 'owner' as 'editor', organisation: 'College' };
  expect(await partnership.owner.browser.refused(invite, { params, body: owner })).toMatchObject({
    status: 422,
    errors: [{ path: 'role' }],
  });
});
