import { expect, test } from 'vitest';
import { createMetrics, type Metrics } from '../../../server/metrics/metrics.ts';
import { type Hall, openHall } from './support/hall.ts';
import { until } from './support/until.ts';

/** A hall whose work is counted, and what is counted. */
async function countedHall(): Promise<{ hall: Hall; value: (name: string) => Promise<number> }> {
  const watched = { collab: () => hall.collab.census(), listeners: () => 0, damage: () => 0 };
  const metrics: Metrics = createMetrics(watched);
  const hall = await openHall({ meters: metrics.collab });
  return { hall, value: async (name) => valueIn((await metrics.read()).text, name) };
}

/** The value of one time series; 0 where there is none yet. */
function valueIn(text: string, name: string): number {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1) ?? 0);
}

test('rule 29: what is written is counted, and how long it took to be on disk and told as saved', async () => {
  const { hall, value } = await countedHall();
  const ann = hall.page('ann');
  const bob = hall.page('bob');
  await Promise.all([ann.synced(), bob.synced()]);
  const before = await value('moothall_collab_updates_in_total');
  const bytes = await value('moothall_collab_bytes_in_total');
  // The document itself was appended without a turn.
  const [append, sync] = ['moothall_collab_append_seconds', 'moothall_collab_sync_seconds'] as const;
  const [appendedBefore, syncedBefore] = [await value(`${append}_sum`), await value(`${sync}_sum`)];
  ann.text.insert(0, 'Seen by all');
  await until(() => bob.text.toString() === 'Seen by all');

  expect(await value('moothall_rooms{state="live"}')).toBe(1);
  expect(await value('moothall_clients{kind="collab"}')).toBe(2);
  expect((await value('moothall_collab_updates_in_total')) - before).toBe(1);
  expect((await value('moothall_collab_bytes_in_total')) - bytes).toBeGreaterThan('Seen by all'.length);
  expect(await value('moothall_collab_bytes_out_total')).toBeGreaterThan('Seen by all'.length);
  expect(await value(`${append}_count`)).toBe(2);
  await until(async () => (await value(`${sync}_count`)) === 1);
  const appended = (await value(`${append}_sum`)) - appendedBefore;
  expect((await value(`${sync}_sum`)) - syncedBefore).toBeGreaterThan(appended);
});

test('rule 29: what is refused is counted by reason, and how connections ended by code', async () => {
  const { hall, value } = await countedHall();
  const bob = await hall.raw('bob');
  bob.send('text');
  await bob.isClosed();
  const vic = await hall.raw('vic');
  await vic.load();
  vic.update(new Uint8Array([1, 1, 9, 0, 4, 1, 1, 97, 1, 98, 0]));
  await until(() => vic.denied.length > 0);
  const ann = await hall.raw('ann');
  ann.ws.close(4999);
  await until(() => hall.collab.size().connections === 1);

  expect(await value('moothall_collab_refused_total{reason="malformed"}')).toBe(1);
  expect(await value('moothall_collab_refused_total{reason="role-too-low"}')).toBe(1);
  expect(await value('moothall_collab_closed_total{code="4400"}')).toBe(1);
  expect(await value('moothall_collab_closed_total{code="other"}')).toBe(1);
});

test('rule 29: bytes that wait for a reader who has stopped reading are counted', async () => {
  const { hall, value } = await countedHall();
  const ann = hall.page('ann');
  const slow = await hall.raw('bob');
  await Promise.all([ann.synced(), slow.load()]);
  slow.ws.pause();
  for (let n = 0; n < 12; n++) {
    ann.text.insert(0, 'w'.repeat(1_000_000));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await until(() => hall.collab.census().bufferedBytes > 1_000_000);
  expect(await value('moothall_collab_buffered_bytes')).toBeGreaterThan(1_000_000);
});
