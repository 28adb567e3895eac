import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { getBoard } from '../../../shared/api/board.ts';
import { listCurrentRatings, listRatings } from '../../../shared/api/ratings.ts';
import { getProjection, getSession, listSessions, recordRating } from '../../../shared/api/sessions.ts';
import { exportStrategy, getStrategy } from '../../../shared/api/strategies.ts';
import { openLivePage } from '../../support/livePage.ts';
import { openSessionWorld } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

test('before the reveal nobody learns another’s answer by any door; afterwards everybody sees it', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, ({ objective }) => [
    { kind: 'rate', target: objective },
    { kind: 'meaning' },
    { kind: 'pledge', anonymous: true },
  ]);
  const params = { id: world.id };
  const s = { s: world.strategyId };
  const editor = (await world.partnership.join('Eve Editor', 'editor')).browser;
  const member = (await world.partnership.join('Vera Viewer', 'viewer')).browser;
  const ann = await world.guest('Ann');
  const bob = await world.guest('Bob');
  const wall = app.browser();
  const pages = await Promise.all([
    ...[world.host, editor, member, bob].map(({ cookie }) => openLivePage(app, { cookie })),
    openLivePage(app, { projector: world.projectorKey }),
  ]);
  for (const page of pages) expect(await page.watch(`session:${world.id}`)).toEqual({ ok: true });

  /** Everything that anybody but Ann is told, asking at each door and listening. */
  const everything = async (): Promise<string> => {
    const from = app.said.length;
    const members = [world.host, editor, member];
    for (const browser of [...members, bob]) await browser.call(getSession, { params });
    await wall.call(getProjection, { params: { key: world.projectorKey } });
    for (const browser of members) {
      await browser.call(listSessions, { params: s });
      for (const format of ['json', 'md'] as const)
        await browser.ask(exportStrategy, { params: s, query: { format } });
      for (const endpoint of [getStrategy, listRatings, listCurrentRatings, getBoard])
        await browser.ask(endpoint, { params: s });
    }
    await new Promise((resolve) => setTimeout(resolve, 400));
    return app.said.slice(from).join('\n') + JSON.stringify(pages.map(({ heard }) => heard));
  };

  const sent = [
    { level: 'red', confidence: 17, reason: 'secret 0' },
    { text: 'secret 1' },
    { text: 'secret 2' },
  ];
  for (const [n, each] of sent.entries()) {
    await world.move(n);
    await world.answer(ann, each, n);
    const before = await everything();
    expect(before).toContain('"answered":1');
    expect(before).not.toContain(`secret ${n}`);
    expect((await world.step(ann, n)).mine).toMatchObject(each);
    await world.reveal();
    for (const browser of [world.host, editor, member, bob]) {
      expect(JSON.stringify((await world.step(browser, n)).answers)).toContain(`secret ${n}`);
    }
  }
  expect((await world.step(ann, 2)).mine).toBeNull();
  const heard = JSON.stringify(pages.map((page) => page.heard));
  expect(heard).not.toContain('secret');
  for (const page of pages) {
    const names = new Set(page.heard.map((event) => (event as string[])[0]));
    expect([...names].sort()).toEqual(['answered', 'moved', 'revealed']);
  }
});

test('the stored record of an anonymous step can’t be joined to a person', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, ({ objective }) => [
    { kind: 'rate', target: objective, anonymous: true },
  ]);
  const names = ['Ann', 'Bob', 'Cat', 'Dan', 'Eve', 'Fay'];
  const guests = await Promise.all(names.map((name) => world.guest(name, `Office of ${name}`)));
  await world.move();
  for (const [n, guest] of guests.entries()) {
    await world.answer(guest, { level: 'red', confidence: n, reason: '' });
    await world.answer(guest, { level: 'red', confidence: n, reason: `reason ${n}` });
  }
  expect((await world.step(guests[2] ?? world.host)).mine).toMatchObject({ reason: 'reason 2' });
  // While people may still change their minds there is a key, and the search below would find it.
  expect(joins(await kept(app))).toBe(names.length);
  await world.reveal();
  const statement = { level: 'red', confidence: 50, direction: 'steady', narrative: 'So be it.' } as const;
  await world.host.call(recordRating, {
    params: { id: world.id },
    body: { step: world.steps[0] ?? '', ...statement },
  });

  const records = await kept(app);
  expect(records.map(({ kind }) => kind)).not.toContain('round-key');
  const participants = records.filter(({ kind }) => kind === 'participant');
  const answers = records.filter(({ kind }) => kind === 'answer');
  expect(answers).toHaveLength(names.length);
  const text = JSON.stringify(answers);
  for (const { id, value } of participants) {
    const { name, organisation, organisationId } = value as Record<string, string>;
    for (const word of [id, name, organisation, organisationId]) expect(text).not.toContain(word);
  }
  for (const { value } of answers) expect(value).toMatchObject({ at: null });
  const authors = answers.map(({ value }) => (value as { author: string }).author);
  expect(authors).toEqual(authors.toSorted());
  expect(joins(records)).toBe(0);

  const { ratings } = await world.host.call(listRatings, { params: { s: world.strategyId } });
  expect(ratings.map(({ kind }) => kind)).toEqual(['agreed']);
});

type App = Awaited<ReturnType<typeof startTestApp>>;

async function kept(app: App) {
  const found = [];
  for await (const item of app.store.everything()) {
    if (item.kind === 'record' && item.record.scope.startsWith('session:')) found.push(item.record);
  }
  return found;
}

/** How many answers can be joined to a participant by any word that is kept, taken as the key. */
function joins(records: Awaited<ReturnType<typeof kept>>): number {
  const idsOf = (kind: string) => records.filter((record) => record.kind === kind);
  const participants = idsOf('participant').map(({ id }) => id);
  const authors = new Set(idsOf('answer').map(({ value }) => (value as { author: string }).author));
  const words = new Set(JSON.stringify(records).match(/[A-Za-z0-9_-]{6,}/g));
  return [...words].flatMap((word) => participants.filter((id) => authors.has(hashed(word, id)))).length;
}

function hashed(key: string, participantId: string): string {
  return createHmac('sha256', key).update(participantId).digest('hex').slice(0, 32);
}
