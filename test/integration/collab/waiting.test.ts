import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Hall, openHall, strategyId } from './support/hall.ts';
import { partnershipId } from './support/members.ts';
import { quiet, until } from './support/until.ts';

/** What waits for an answer about the role, while that role changes. */

const ours = { params: { v: '1' } };

function typed(text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('notes').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

test('rule 10: what came in before the answer to a doubt is handled by that answer, not by the one before', async () => {
  const hall = await openHall();
  const ann = await hall.raw('ann', ours);
  await ann.load();
  let answer = () => {};
  hall.members.onAsked = () => new Promise((resolve) => (answer = resolve));
  hall.members.roles.set('ann', 'viewer');
  hall.bus.announce({ kind: 'access', personId: 'ann', partnershipId });
  ann.update(typed('may not '));
  await quiet();
  answer();
  await until(() => ann.heard.filter(({ kind }) => kind === 'role').length > 1);
  await quiet();
  const length = await hall.collab.read(strategyId, (doc) => doc.getText('notes').length);
  expect(length).toBe(0);
});

test('rule 10: a role that came back before its loss was answered still merges what was refused in between', async () => {
  const hall = await openHall();
  const ann = hall.page('ann', ours);
  const bob = hall.page('bob', ours);
  await Promise.all([ann.synced(), bob.synced()]);
  const answers: (() => void)[] = [];
  hall.members.onAsked = () => new Promise((resolve) => answers.push(resolve));
  const news = () => hall.bus.announce({ kind: 'access', personId: 'ann', partnershipId });
  hall.members.roles.set('ann', 'viewer');
  news();
  ann.text.insert(0, 'in between');
  await until(() => answers.length === 2);
  news();
  await until(() => answers.length === 3);
  for (const answer of answers.slice(0, 2)) answer();
  await quiet();
  expect(bob.text.toString()).toBe('');
  hall.members.roles.set('ann', 'editor');
  hall.members.onAsked = async () => {};
  for (const answer of answers) answer();
  await until(() => bob.text.toString() === 'in between');
});

test.each([
  ['removed', 4403, (hall) => hall.members.roles.delete('ann'), {}],
  ['signed out', 4401, () => {}, { sessionId: 'session-of-ann' }],
  ['without a strategy, because it was deleted', 4404, (hall) => hall.members.strategies.clear(), {}],
] satisfies [string, number, (hall: Hall) => void, { sessionId?: string }][])(
  'rule 10: what waits already does not count once its writer is %s',
  async (_what, code, happen, session) => {
    const hall = await openHall();
    const ann = await hall.raw('ann', ours);
    await ann.load();
    const answers: (() => void)[] = [];
    hall.members.onAsked = () => new Promise((resolve) => answers.push(resolve));
    hall.bus.announce({ kind: 'access', personId: 'ann', partnershipId });
    ann.update(typed('too late '));
    ann.mark(1);
    await until(() => answers.length === 2);
    happen(hall);
    hall.members.onAsked = async () => {};
    hall.bus.announce({ kind: 'access', personId: 'ann', partnershipId, ...session });
    for (const answer of answers) answer();
    expect((await ann.isClosed()).code).toBe(code);
    expect(ann.marks()).toEqual([]);
    expect((await hall.documents.load(strategyId))?.updates).toHaveLength(1);
  },
);
