import { expect, test, vi } from 'vitest';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import type { Store } from '../../../server/store/port.ts';
import { getPartnership } from '../../../shared/api/partnerships.ts';
import { join } from '../../../shared/api/people.ts';
import { Problem } from '../../../shared/errors.ts';
import { makePartnership, type TestPartnership } from '../../support/partnership.ts';
import { startTestApp, type TestApp } from '../../support/testApp.ts';

/** Joining makes the account, the member, the session and the end of the note: four writes, of which the n-th fails. */
const steps = [1, 2, 3, 4];

/** From the n-th write on, `fails` decides which writes the disk refuses. */
function failing(store: Store, fails: (n: number) => boolean) {
  const write = store.records.write.bind(store.records);
  let count = 0;
  return vi.spyOn(store.records, 'write').mockImplementation((writes) => {
    count += 1;
    return fails(count) ? Promise.reject(new Problem('not-saved', 'The disk is full.')) : write(writes);
  });
}

async function kept(app: TestApp) {
  const kinds = ['auth-user', 'auth-session', 'joining'];
  const lists = await Promise.all(kinds.map((kind) => app.store.records.list('accounts', kind)));
  return lists.map(({ items }) => items.length);
}

async function memberNames(partnership: TestPartnership): Promise<string[]> {
  const { members } = await partnership.owner.browser.call(getPartnership, {
    params: { p: partnership.id },
  });
  return members.map(({ name }) => name);
}

test.each(steps)(
  'a join whose write %i fails leaves nothing behind, and works when tried again',
  async (step) => {
    await using app = await startTestApp();
    const partnership = await makePartnership(app);
    const token = await partnership.invite('editor');
    const before = await kept(app);
    const browser = app.browser();
    const sent = { params: { token }, body: { name: 'Bel' } };

    const disk = failing(app.store, (n) => n === step);
    expect(await browser.refused(join, sent)).toMatchObject({ status: 503, code: 'not-saved' });
    disk.mockRestore();

    expect(browser.cookies.size).toBe(0);
    expect(await memberNames(partnership)).toEqual(['Owner']);
    expect(await kept(app)).toEqual(before);
    await browser.call(join, sent);
    expect(await memberNames(partnership)).toEqual(['Owner', 'Bel']);
  },
);

test.each(steps)('a join that a crash cut off at write %i is cleared up at the next start', async (step) => {
  const store = openMemoryStore();
  let partnership: TestPartnership;
  {
    await using app = await startTestApp({ store });
    partnership = await makePartnership(app);
    const token = await partnership.invite('editor');
    const disk = failing(store, (n) => n >= step);
    await app.browser().refused(join, { params: { token }, body: { name: 'Bel' } });
    disk.mockRestore();
  }

  await using app = await startTestApp({ store });

  expect(await kept(app)).toEqual([1, 1, 0]);
  const members = await store.records.list(`partnership:${partnership.id}`, 'member');
  expect(members.items.map(({ id }) => id)).toEqual([partnership.owner.id]);
});
