import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { handClock } from '../../support/handClock.ts';
import { type Hall, openHall, strategyId } from './support/hall.ts';
import { partnershipId } from './support/members.ts';
import { until } from './support/until.ts';

/** A page of ours, with time standing still: whatever reaches it waits for no timer. */
async function openStillHall() {
  const hall = await openHall({ clock: handClock() });
  const ann = await hall.raw('ann', { params: { v: '1' } });
  await ann.load();
  return { hall, ann };
}

test.each<[string, number, (hall: Hall) => void]>([
  [
    'a removal',
    4403,
    ({ members, bus }) => {
      members.roles.delete('ann');
      bus.announce({ kind: 'access', personId: 'ann', partnershipId });
    },
  ],
  [
    'signing out',
    4401,
    ({ bus }) => bus.announce({ kind: 'access', personId: 'ann', sessionId: 'session-of-ann' }),
  ],
  [
    'deleting the strategy',
    4404,
    ({ members, bus }) => {
      members.strategies.delete(strategyId);
      bus.announce({ kind: 'access', partnershipId });
    },
  ],
])(
  'rule 10: %s reaches an open socket without any wait, and nothing it says after that counts',
  async (_what, code, happen) => {
    const { hall, ann } = await openStillHall();
    happen(hall);
    const doc = new Y.Doc();
    doc.getText('notes').insert(0, 'too late');
    ann.update(Y.encodeStateAsUpdate(doc));
    expect((await ann.isClosed()).code).toBe(code);
    expect(await hall.collab.read(strategyId, (live) => live.getText('notes').length)).toBe(0);
  },
);

test('rule 10: a downgrade is told without any wait, in place', async () => {
  const { hall, ann } = await openStillHall();
  hall.members.roles.set('ann', 'commenter');
  hall.bus.announce({ kind: 'access', personId: 'ann', partnershipId });
  await until(() => ann.heard.some((message) => message.kind === 'role' && message.role === 'commenter'));
  expect(ann.closed).toBeUndefined();
});

test('rule 10: a change while somebody is being let in is not overlooked', async () => {
  const hall = await openHall({ clock: handClock() });
  let answer = () => {};
  hall.members.onAsked = () => {
    hall.members.onAsked = async () => {};
    return new Promise((resolve) => (answer = resolve));
  };
  const ann = await hall.raw('ann', { params: { v: '1' } });
  hall.members.roles.set('ann', 'viewer');
  // The first question is still open, so which partnership it concerns is not known yet.
  hall.bus.announce({ kind: 'access', personId: 'ann', partnershipId });
  answer();
  await ann.load();
  const doc = new Y.Doc();
  doc.getText('notes').insert(0, 'not mine to write');
  ann.update(Y.encodeStateAsUpdate(doc));
  await until(() => ann.heard.filter(({ kind }) => kind === 'role').length > 1);
  expect(await hall.collab.read(strategyId, (live) => live.getText('notes').length)).toBe(0);
});
