import { expect, test } from 'vitest';
import { sweep } from '../../../server/people/sweep.ts';
import { deletePartnership, getPartnership, restorePartnership } from '../../../shared/api/partnerships.ts';
import { getMe, join } from '../../../shared/api/people.ts';
import { answerPrinciple } from '../../../shared/api/principles.ts';
import { keepTemplate } from '../../../shared/api/sessionTemplates.ts';
import { commentLedgerId } from '../../../shared/comments/commentLedgerId.ts';
import { partnershipLedgerId } from '../../../shared/ledger/partnershipLedgerId.ts';
import { limits } from '../../../shared/limits.ts';
import { atTime } from '../../support/atTime.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp, type TestApp } from '../../support/testApp.ts';

const tooLate = limits.deletionUndoMs + 1000;

function sweepOf(app: TestApp): Promise<void> {
  const { records, documents, ledgers, datasets } = app.store;
  return sweep({
    records,
    documents,
    ledgers,
    datasets,
    onError: (error) => {
      throw error;
    },
  });
}

test('a deleted partnership is gone for everybody, and its owner can bring it back whole', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const bel = await partnership.join('Bel');
  await app.people.strategies.add({ id: 'plan', partnershipId: partnership.id, title: 'Plan' });
  const token = await partnership.invite('viewer');
  const params = { p: partnership.id };
  const { browser } = partnership.owner;
  const before = await browser.call(getPartnership, { params });

  expect(await bel.browser.refused(deletePartnership, { params })).toMatchObject({ status: 403 });
  await browser.call(deletePartnership, { params });

  expect(app.happenings).toContainEqual({ kind: 'access', partnershipId: partnership.id });
  expect((await browser.ask(getPartnership, { params })).status).toBe(404);
  expect(await app.people.access.inStrategy(bel.id, 'plan')).toBeUndefined();
  expect((await app.browser().ask(join, { params: { token }, body: { name: 'Cas' } })).status).toBe(410);
  expect(await bel.browser.call(getMe)).toMatchObject({ memberships: [], deleted: [] });
  expect((await bel.browser.ask(restorePartnership, { params })).status).toBe(404);
  const { deleted } = await browser.call(getMe);
  expect(deleted).toMatchObject([{ kind: 'partnership', id: partnership.id, name: 'Place partnership' }]);
  expect(Date.parse(deleted[0]?.until ?? '') - Date.parse(deleted[0]?.deletedAt ?? '')).toBe(
    limits.deletionUndoMs,
  );

  await browser.call(restorePartnership, { params });
  expect(await browser.call(getPartnership, { params })).toEqual(before);
  expect(await app.people.access.inStrategy(bel.id, 'plan')).toBeDefined();
  expect(await browser.refused(restorePartnership, { params })).toMatchObject({
    status: 409,
    code: 'wrong-state',
  });
});

test('after 30 days a deleted partnership is gone for good, with all its records, documents and ledgers', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const other = await makePartnership(app, 'Other', partnership.owner);
  await partnership.join('Bel');
  for (const [id, partnershipId] of [
    ['gone', partnership.id],
    ['stays', other.id],
  ] as const) {
    await app.people.strategies.add({ id, partnershipId, title: 'Plan' });
    const updates = [{ update: new Uint8Array([0, 0]), personId: 'x', at: 0 }];
    await app.store.documents.append([{ documentId: id, updates }]);
    await app.store.ledgers.append(id, [{ id: 'rating', value: 'signed' }]);
    await app.store.ledgers.append(commentLedgerId(id), [{ id: 'thread', value: 'said' }]);
  }
  for (const { id, owner } of [partnership, other]) {
    await owner.browser.call(answerPrinciple, {
      params: { p: id, i: 'employment-rate' },
      body: { principle: 'public', met: true, reason: 'It is.' },
    });
    await owner.browser.call(keepTemplate, {
      params: { p: id },
      body: { name: 'Ours', plan: { title: 'Evening', steps: [{ kind: 'welcome' }] } },
    });
    await app.store.datasets.put(id, 'figures', 0, new Uint8Array(1));
  }
  const params = { p: partnership.id };
  await partnership.owner.browser.call(deletePartnership, { params });

  await sweepOf(app);
  expect(await app.store.documents.load('gone')).toBeDefined();
  await atTime(Date.now() + tooLate, async () => {
    expect((await partnership.owner.browser.ask(restorePartnership, { params })).status).toBe(404);
    expect((await partnership.owner.browser.call(getMe)).deleted).toEqual([]);
    await sweepOf(app);
  });

  const { items } = await app.store.records.scopes('partnership:');
  expect(items).toEqual([`partnership:${other.id}`]);
  expect(await app.store.documents.load('gone')).toBeUndefined();
  expect(await app.store.documents.load('stays')).toBeDefined();
  expect(await app.store.ledgers.get('gone', 'rating')).toBeUndefined();
  expect(await app.store.ledgers.get('stays', 'rating')).toBeDefined();
  expect(await app.store.ledgers.get(commentLedgerId('gone'), 'thread')).toBeUndefined();
  expect(await app.store.ledgers.get(commentLedgerId('stays'), 'thread')).toBeDefined();
  const signedFor = async (id: string) =>
    (await app.store.ledgers.read(partnershipLedgerId(id))).items.length;
  expect([await signedFor(partnership.id), await signedFor(other.id)]).toEqual([0, 1]);
  expect((await app.store.datasets.list(partnership.id)).items).toEqual([]);
  expect((await app.store.datasets.list(other.id)).items).toEqual(['figures']);
});

test('a deleted strategy can be brought back by an owner for 30 days, and is then gone for good', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const bel = await partnership.join('Bel');
  const { strategies, access } = app.people;
  await strategies.add({ id: 'plan', partnershipId: partnership.id, title: 'Plan' });

  await strategies.delete('plan', partnership.owner.id);

  expect(await access.inStrategy(bel.id, 'plan')).toBeUndefined();
  expect(app.happenings).toContainEqual({ kind: 'access', partnershipId: partnership.id });
  expect((await partnership.owner.browser.call(getMe)).deleted).toMatchObject([
    { kind: 'strategy', id: 'plan', name: 'Plan' },
  ]);
  expect((await bel.browser.call(getMe)).deleted).toEqual([]);
  await expect(strategies.delete('plan', partnership.owner.id)).rejects.toMatchObject({ code: 'not-found' });
  await expect(strategies.restore('plan', bel.id)).rejects.toMatchObject({ code: 'not-found' });
  await strategies.restore('plan', partnership.owner.id);
  expect(await access.inStrategy(bel.id, 'plan')).toBeDefined();

  await strategies.delete('plan', partnership.owner.id);
  await atTime(Date.now() + tooLate, async () => {
    await expect(strategies.restore('plan', partnership.owner.id)).rejects.toMatchObject({
      code: 'not-found',
    });
    await sweepOf(app);
  });
  expect(await strategies.find('plan')).toBeUndefined();
});

test('the sweep removes sessions that are over, and links that were over long ago', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { browser } = await partnership.join('Bel');
  const count = async () => (await app.store.records.list('accounts', 'auth-session')).items.length;
  const links = async () =>
    (await app.store.records.list(`partnership:${partnership.id}`, 'invitation')).items.length;
  expect([await count(), await links()]).toEqual([2, 1]);

  await atTime(Date.now() + limits.sessionLifetimeMs - 1000, async () => {
    await browser.call(getMe);
  });
  await atTime(Date.now() + limits.sessionLifetimeMs + 1000, () => sweepOf(app));

  expect([await count(), await links()]).toEqual([1, 0]);
});
