import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { handClock } from '../../support/handClock.ts';
import { openHall, strategyId } from './support/hall.ts';
import { partnershipId } from './support/members.ts';
import { quiet, until } from './support/until.ts';

const viewer = { kind: 'role', role: 'viewer' };
const ours = { params: { v: '1' } };

function typed(text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('notes').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

test.each(['update', 'step2'] as const)(
  'rule 11: a viewer cannot write by a raw socket (%s)',
  async (kind) => {
    const hall = await openHall();
    const vic = await hall.raw('vic', ours);
    const bob = await hall.raw('bob');
    await Promise.all([vic.load(), bob.load()]);
    vic.sync(kind, typed('not mine to write'));
    vic.mark(1);
    // Once on entering, and again in answer.
    await until(() => vic.heard.length === 2);
    await quiet();
    expect(vic.heard).toEqual([viewer, viewer]);
    expect(bob.updates).toBe(0);
    const stored = await hall.documents.load(strategyId);
    expect(stored?.updates.length).toBe(1);
    expect(vic.closed).toBeUndefined();
  },
);

test('rule 11: a program that does not speak Moothall is told in the stock protocol’s words, once', async () => {
  const hall = await openHall();
  const vic = await hall.raw('vic');
  vic.update(typed('not mine '));
  vic.update(typed('to write'));
  await until(() => vic.denied.length > 0);
  await quiet();
  expect(vic.denied.length).toBe(1);
  expect(vic.heard).toEqual([]);
});

test('rule 11: a viewer still hears what others write, and a mark after nothing new comes back', async () => {
  const hall = await openHall();
  const vic = hall.page('vic');
  const bob = hall.page('bob');
  const raw = await hall.raw('vic', ours);
  await Promise.all([vic.synced(), bob.synced(), raw.load()]);
  bob.text.insert(0, 'news');
  await until(() => vic.text.toString() === 'news' && raw.doc.getText('notes').length === 4);
  raw.sync('step2', Y.encodeStateAsUpdate(raw.doc));
  raw.mark(3);
  await until(() => raw.marks().includes(3));
});

test('rule 10: a downgrade takes hold in place, and what was refused merges when the role comes back', async () => {
  const hall = await openHall();
  const ann = hall.page('ann', ours);
  const raw = await hall.raw('ann', ours);
  await ann.synced();
  ann.text.insert(0, 'before ');
  await until(() => raw.doc.getText('notes').length === 7);

  hall.members.roles.set('ann', 'commenter');
  hall.bus.announce({ kind: 'access', personId: 'ann', partnershipId });
  await until(() => raw.heard.some((message) => message.kind === 'role' && message.role === 'commenter'));
  ann.text.insert(7, 'during ');
  await quiet();
  expect(raw.doc.getText('notes').toString()).toBe('before ');

  hall.members.roles.set('ann', 'editor');
  hall.bus.announce({ kind: 'access', personId: 'ann', partnershipId });
  await until(() => raw.doc.getText('notes').toString() === 'before during ');
  expect(ann.ended).toBeUndefined();
});

test('rule 10: a changed role is in force for the next message, read from memory until the bus says otherwise', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann', ours);
  let asked = 0;
  hall.members.onAsked = async () => {
    asked += 1;
  };
  ann.update(typed('may '));
  ann.mark(1);
  await until(() => ann.marks().includes(1));
  expect(asked).toBe(0);
  hall.members.roles.set('ann', 'viewer');
  hall.bus.announce({ kind: 'access', personId: 'ann', partnershipId });
  ann.update(typed('may not '));
  ann.mark(2);
  await until(() => ann.heard.some((message) => message.kind === 'role' && message.role === 'viewer'));
  await quiet();
  expect(ann.marks()).toEqual([1]);
  hall.members.roles.delete('ann');
  hall.bus.announce({ kind: 'access', personId: 'ann', partnershipId });
  ann.mark(3);
  expect((await ann.isClosed()).code).toBe(4403);
});

test('rule 10: a change that nobody announced is in force after the next heartbeat', async () => {
  const clock = handClock();
  const hall = await openHall({ clock });
  const ann = await hall.raw('ann', ours);
  await ann.load();
  hall.members.roles.set('ann', 'viewer');
  for (let second = 0; second < 15; second++) clock.pass(1000);
  await until(() => ann.heard.some((message) => message.kind === 'role' && message.role === 'viewer'));
});

test('rule 10: messages keep their order although each waits for an answer about the role', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann');
  // Later questions are answered sooner.
  let wait = 40;
  hall.members.onAsked = async () => {
    wait = Math.max(0, wait - 10);
    await new Promise((resolve) => setTimeout(resolve, wait));
  };
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => ann.update(update));
  for (let turn = 1; turn <= 10; turn++) {
    doc.getText('notes').insert(doc.getText('notes').length, `${turn} `);
    ann.mark(turn);
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  await until(() => ann.marks().includes(10));
  expect(ann.marks()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const text = await hall.collab.read(strategyId, (live) => live.getText('notes').toString());
  expect(text).toBe('1 2 3 4 5 6 7 8 9 10 ');
});

test('rule 10: a removed member’s connections close at once, for good, and nobody else’s do', async () => {
  const hall = await openHall();
  const ann = hall.page('ann');
  const bob = hall.page('bob');
  await Promise.all([ann.synced(), bob.synced()]);
  hall.members.roles.delete('ann');
  hall.bus.announce({ kind: 'access', personId: 'ann', partnershipId });
  await until(() => ann.ended !== undefined);
  expect(ann.ended?.code).toBe(4403);
  ann.text.insert(0, 'too late');
  bob.text.insert(0, 'goes on');
  await quiet();
  expect(await hall.collab.read(strategyId, (doc) => doc.getText('notes').toString())).toBe('goes on');
  expect(bob.ended).toBeUndefined();
});

test('rule 10: signing out closes the connections of that session alone', async () => {
  const hall = await openHall();
  const laptop = hall.page('ann', { params: { session: 'laptop' } });
  const phone = hall.page('ann', { params: { session: 'phone' } });
  await Promise.all([laptop.synced(), phone.synced()]);
  hall.bus.announce({ kind: 'access', personId: 'ann', sessionId: 'laptop' });
  await until(() => laptop.ended !== undefined);
  expect(laptop.ended?.code).toBe(4401);
  await quiet();
  expect(phone.provider.wsconnected).toBe(true);
});

test('rule 10: deleting a strategy closes everybody’s connections to it', async () => {
  const hall = await openHall();
  const ann = hall.page('ann');
  const vic = hall.page('vic');
  await Promise.all([ann.synced(), vic.synced()]);
  hall.members.strategies.delete(strategyId);
  hall.bus.announce({ kind: 'access', partnershipId });
  await until(() => ann.ended !== undefined && vic.ended !== undefined);
  expect([ann.ended?.code, vic.ended?.code]).toEqual([4404, 4404]);
});

test('rule 10: a removal while the room is still being loaded is not forgotten', async () => {
  const hall = await openHall();
  const joining = hall.raw('ann');
  hall.members.onAsked = async () => {
    hall.members.onAsked = async () => {};
    queueMicrotask(() => {
      hall.members.roles.delete('ann');
      hall.bus.announce({ kind: 'access', personId: 'ann', partnershipId });
    });
  };
  const ann = await joining;
  expect([4403, 4404]).toContain((await ann.isClosed()).code);
});

test('rule 10: a failure to read the role ends the connection so that it comes back, and lets nothing in', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann');
  await ann.load();
  hall.members.onAsked = async () => {
    throw new Error('the records can’t be read');
  };
  hall.bus.announce({ kind: 'access', personId: 'ann', partnershipId });
  ann.update(typed('unchecked'));
  expect((await ann.isClosed()).code).toBe(1013);
  hall.members.onAsked = async () => {};
  expect(await hall.collab.read(strategyId, (doc) => doc.getText('notes').length)).toBe(0);
});

test.each([
  ['nobody who is signed in', '', strategyId, 4401],
  ['a stranger', 'stranger', strategyId, 4404],
  ['a strategy that does not exist', 'ann', 'nothing-here', 4404],
] as const)('rule 14: %s gets a final code', async (_what, personId, id, code) => {
  const hall = await openHall();
  const page = hall.page(personId, { strategyId: id });
  await until(() => page.ended !== undefined);
  expect(page.ended?.code).toBe(code);
  expect(page.provider.shouldConnect).toBe(false);
});

test('rule 9: a page that states another version of the text is told to reload; a program that states none is let in', async () => {
  const hall = await openHall();
  const old = hall.page('ann', { params: { v: '0' } });
  await until(() => old.ended !== undefined);
  expect(old.ended?.code).toBe(4426);
  expect(old.ended?.reason).toContain('Reload');
  const program = hall.page('ann');
  const page = hall.page('ann', ours);
  await Promise.all([program.synced(), page.synced()]);
});

test('rule 13: a page that holds one person’s words is refused under the session of another', async () => {
  const hall = await openHall();
  const others = hall.page('bob', { params: { person: 'ann' } });
  await until(() => others.ended?.code === 4401);
  others.text.insert(0, 'written by ann');
  const own = hall.page('bob', { params: { person: 'bob' } });
  await own.synced();
  expect(own.text.toString()).toBe('');
});
