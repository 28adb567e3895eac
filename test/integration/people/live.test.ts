import { expect, test } from 'vitest';
import { changePartnership, deletePartnership, removeMember } from '../../../shared/api/partnerships.ts';
import { changeMe, setCredentials, signIn, signOut } from '../../../shared/api/people.ts';
import { type LivePage, openLivePage } from '../../support/livePage.ts';
import { makePartnership, type TestPerson } from '../../support/partnership.ts';
import { startTestApp, type TestApp } from '../../support/testApp.ts';

type Page = LivePage['socket'];

/** A page of somebody, connected and with all that it hears. Rejects where it is not let in. */
function openPage(
  app: TestApp,
  cookie: string,
  options: Omit<Parameters<typeof openLivePage>[1], 'cookie'> = {},
): Promise<LivePage> {
  return openLivePage(app, { cookie, ...options });
}

function watch(socket: Page, room: string): Promise<unknown> {
  return socket.emitWithAck('watch', room);
}

/** Resolves once the page has heard all that was sent to it so far. */
async function settle(...pages: { socket: Page }[]): Promise<void> {
  await Promise.all(pages.map(({ socket }) => watch(socket, 'nothing')));
}

async function withStrategy(app: TestApp) {
  const partnership = await makePartnership(app);
  await app.people.strategies.add({ id: 'plan', partnershipId: partnership.id, title: 'Plan' });
  return partnership;
}

const cookieOf = (person: TestPerson) => person.browser.cookie;

test.each(['websocket', 'polling'] as const)(
  'a member’s page hears what happens to the strategy that it shows, over %s',
  async (transport) => {
    await using app = await startTestApp();
    const partnership = await withStrategy(app);
    const page = await openPage(app, cookieOf(partnership.owner), { transports: [transport] });

    expect(await watch(page.socket, 'strategy:plan')).toEqual({ ok: true });
    app.people.bus.announce({ kind: 'rating', strategyId: 'plan', target: 'objective' });
    app.people.bus.announce({ kind: 'strategy', strategyId: 'plan' });
    app.people.bus.announce({ kind: 'signed', strategyId: 'plan' });
    app.people.bus.announce({ kind: 'strategy', strategyId: 'another' });
    await settle(page);

    expect(page.heard).toEqual([
      ['rating', { strategyId: 'plan', target: 'objective' }],
      ['strategy', { strategyId: 'plan' }],
      ['signed', { strategyId: 'plan' }],
    ]);
  },
);

test('a page that stops watching hears nothing more', async () => {
  await using app = await startTestApp();
  const partnership = await withStrategy(app);
  const page = await openPage(app, cookieOf(partnership.owner));
  await watch(page.socket, 'strategy:plan');
  page.socket.emit('unwatch', 'strategy:plan');
  await settle(page);
  app.people.bus.announce({ kind: 'strategy', strategyId: 'plan' });
  await settle(page);
  expect(page.heard).toEqual([]);
});

test('nobody watches a strategy of others, or a room that does not exist', async () => {
  await using app = await startTestApp();
  await withStrategy(app);
  const stranger = await (await makePartnership(app, 'Elsewhere')).join('Stranger');
  const { socket } = await openPage(app, cookieOf(stranger));

  expect(await watch(socket, 'strategy:plan')).toEqual({ ok: false, code: 'not-found' });
  expect(await watch(socket, 'strategy:nothing')).toEqual({ ok: false, code: 'not-found' });
  for (const room of ['me:somebody', 'everything', '', 'strategy:', `strategy:${'x'.repeat(500)}`]) {
    expect(await watch(socket, room)).toEqual({ ok: false, code: 'invalid-request' });
  }
  for (const room of [null, 7, { room: 'me' }] as unknown as string[]) {
    expect(await watch(socket, room)).toEqual({ ok: false, code: 'invalid-request' });
  }
  socket.emit('unwatch', null as unknown as string);
  expect(await watch(socket, 'me')).toEqual({ ok: true });
});

test.each(['websocket', 'polling'] as const)(
  'who is not signed in, or comes from another site, gets no %s',
  async (transport) => {
    await using app = await startTestApp();
    const owner = await app.owner();
    const transports = [transport];
    await expect(openPage(app, '', { transports })).rejects.toThrow();
    await expect(openPage(app, `${owner.cookie}x`, { transports })).rejects.toThrow();
    const origin = 'https://elsewhere.example';
    await expect(openPage(app, owner.cookie, { transports, origin })).rejects.toThrow();
    await openPage(app, owner.cookie, { transports });
  },
);

test('a removed member’s page hears that it was removed, and nothing of the strategy after that', async () => {
  await using app = await startTestApp();
  const partnership = await withStrategy(app);
  const bel = await partnership.join('Bel');
  const page = await openPage(app, cookieOf(bel));
  await watch(page.socket, 'strategy:plan');
  await watch(page.socket, 'me');

  await partnership.owner.browser.call(removeMember, { params: { p: partnership.id, m: bel.id } });
  await settle(page);
  expect(page.heard).toContainEqual(['me']);
  expect(page.heard).toContainEqual(['strategy', { strategyId: 'plan' }]);

  page.heard.length = 0;
  app.people.bus.announce({ kind: 'rating', strategyId: 'plan', target: 'objective' });
  await partnership.owner.browser.call(changePartnership, {
    params: { p: partnership.id },
    body: { name: 'Secret plans' },
  });
  await settle(page);
  expect(page.heard).toEqual([]);
  expect(await watch(page.socket, 'strategy:plan')).toEqual({ ok: false, code: 'not-found' });
});

test('members hear that something of their partnership changed, others do not', async () => {
  await using app = await startTestApp();
  const partnership = await withStrategy(app);
  const bel = await partnership.join('Bel');
  const stranger = await (await makePartnership(app, 'Elsewhere')).join('Stranger');
  const pages = await Promise.all([bel, stranger].map((person) => openPage(app, cookieOf(person))));
  const [mine, theirs] = pages;
  if (!mine || !theirs) throw new Error('Two pages were opened');
  await Promise.all(pages.map(({ socket }) => watch(socket, 'me')));

  await bel.browser.call(changeMe, { body: { name: 'Bel Marsh' } });
  await settle(mine, theirs);

  expect(mine.heard).toEqual([['partnership', { partnershipId: partnership.id }]]);
  expect(theirs.heard).toEqual([]);
});

test('when a partnership is deleted, its members’ home pages hear that theirs changed', async () => {
  await using app = await startTestApp();
  const partnership = await withStrategy(app);
  const bel = await partnership.join('Bel');
  const page = await openPage(app, cookieOf(bel));
  await watch(page.socket, 'me');
  await watch(page.socket, 'strategy:plan');

  await partnership.owner.browser.call(deletePartnership, { params: { p: partnership.id } });
  await settle(page);

  expect(page.heard).toContainEqual(['me']);
  expect(await watch(page.socket, 'strategy:plan')).toEqual({ ok: false, code: 'not-found' });
});

test('signing out ends the pages of that session, and of no other', async () => {
  await using app = await startTestApp();
  const bel = await (await withStrategy(app)).join('Bel');
  const body = { email: 'bel@example.org', password: 'a long enough one' };
  await bel.browser.call(setCredentials, { body });
  const elsewhere = app.browser();
  await elsewhere.call(signIn, { body });
  const [here, there] = [await openPage(app, cookieOf(bel)), await openPage(app, elsewhere.cookie)];
  const gone = new Promise((resolve) => here.socket.once('disconnect', resolve));

  await bel.browser.call(signOut);

  expect(await gone).toBe('io server disconnect');
  expect(await watch(there.socket, 'me')).toEqual({ ok: true });
});

test('a session that ended unseen is noticed when its page asks for a room', async () => {
  await using app = await startTestApp();
  const bel = await (await withStrategy(app)).join('Bel');
  const page = await openPage(app, cookieOf(bel));
  const gone = new Promise((resolve) => page.socket.once('disconnect', resolve));
  const { items } = await app.store.records.list('accounts', 'auth-session');
  await app.store.records.write(
    items.map(({ scope, kind, id, version }) => ({ scope, kind, id, expect: version, value: null })),
  );

  page.socket.emit('watch', 'strategy:plan', () => {});

  expect(await gone).toBe('io server disconnect');
});
