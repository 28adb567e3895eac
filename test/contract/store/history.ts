import { describe, expect, it } from 'vitest';
import type { DocumentVersion, Store } from '../../../server/store/port.ts';
import { problemCode } from '../../support/problemCode.ts';
import type { OpenStore } from './describeStore.ts';

const update = { update: Uint8Array.of(1), personId: 'ada', at: 0 };
const state = (byte: number) => Uint8Array.of(200, byte);
const version = (id: string, byte = 1): DocumentVersion => ({ id, facts: { byte }, state: state(byte) });

/** A document with so many updates in its log. */
async function withLog({ documents }: Store, documentId: string, many: number): Promise<void> {
  await documents.append([{ documentId, updates: Array.from({ length: many }, () => update) }]);
}

export function describeHistory(open: OpenStore): void {
  describe('rule 3: history', () => {
    it('is empty while nothing is kept, and for a name that no document can have', async () => {
      const { history } = await open();
      for (const documentId of ['d1', '../d1', '', 'd!1']) {
        expect(await history.versions(documentId)).toEqual({ items: [] });
        expect(await history.changes(documentId)).toEqual({ items: [] });
        expect(await history.version(documentId, 'v1')).toBeUndefined();
      }
      expect(await history.version('d1', 'a b')).toBeUndefined();
      expect(await problemCode(history.putVersion('../d1', version('v1')))).toBe('invalid-request');
      expect(await problemCode(history.putVersion('d1', version('a b')))).toBe('invalid-request');
      expect(await problemCode(history.putVersion('d1', { ...version('v1'), facts: undefined }))).toBe(
        'invalid-request',
      );
    });

    it('gives versions newest first, in pages, without their states', async () => {
      const { history } = await open();
      for (const id of ['v2', 'v1', 'v4', 'v3', 'v5']) {
        await history.putVersion('d1', version(id, Number(id.slice(1))));
      }
      await history.putVersion('d2', version('v9'));
      const first = await history.versions('d1', { limit: 2 });
      expect(first).toEqual({
        items: [
          { id: 'v5', facts: { byte: 5 } },
          { id: 'v4', facts: { byte: 4 } },
        ],
        next: 'v4',
      });
      const second = await history.versions('d1', { limit: 3, before: 'v4' });
      expect(second).toEqual({ items: [3, 2, 1].map((byte) => ({ id: `v${byte}`, facts: { byte } })) });
      expect(await history.versions('d1', { before: 'v1' })).toEqual({ items: [] });
    });

    it('keeps one version of an id, the last that was put', async () => {
      const { history } = await open();
      await history.putVersion('d1', version('v1', 1));
      await history.putVersion('d1', version('v1', 2));
      expect(await history.version('d1', 'v1')).toEqual(version('v1', 2));
      expect((await history.versions('d1')).items).toHaveLength(1);
    });

    it('lets versions go that nobody needs any more, and no others', async () => {
      const { history } = await open();
      for (const id of ['v1', 'v2', 'v3']) await history.putVersion('d1', version(id));
      await history.putVersion('d2', version('v1'));
      await history.removeVersions('d1', ['v1', 'v3', 'v9', 'a b']);
      await history.removeVersions('../d1', ['v2']);
      await history.removeVersions('d3', ['v1']);
      expect((await history.versions('d1')).items.map(({ id }) => id)).toEqual(['v2']);
      expect(await history.version('d1', 'v1')).toBeUndefined();
      expect(await history.version('d1', 'v2')).toEqual(version('v2'));
      expect(await history.version('d2', 'v1')).toEqual(version('v1'));
    });

    it('keeps with a compaction what the updates in it came to', async () => {
      const store = await open();
      const { documents, history } = store;
      await withLog(store, 'd1', 5);
      const past = { from: 0, changes: [{ block: 'vision' }], versions: [version('v1'), version('v2', 2)] };
      await documents.compact('d1', { state: state(9), seq: 2 }, past);
      await documents.compact('d1', { state: state(9), seq: 5 }, { from: 2, changes: 'more', versions: [] });
      expect((await history.versions('d1')).items.map(({ id }) => id)).toEqual(['v2', 'v1']);
      expect(await history.version('d1', 'v2')).toEqual(version('v2', 2));
      const first = await history.changes('d1', { limit: 1 });
      expect(first).toEqual({ items: [{ seq: 5, changes: 'more' }], next: '5' });
      expect(await history.changes('d1', { before: '5' })).toEqual({
        items: [{ seq: 2, changes: [{ block: 'vision' }] }],
      });
    });

    it('takes no past that does not begin at the stored snapshot, and then changes nothing', async () => {
      const store = await open();
      const { documents, history } = store;
      await withLog(store, 'd1', 5);
      await documents.compact('d1', { state: state(1), seq: 2 }, { from: 0, changes: 'once', versions: [] });
      for (const from of [0, 1, 3]) {
        const past = { from, changes: 'twice', versions: [version('v1')] };
        const compacting = documents.compact('d1', { state: state(9), seq: 4 }, past);
        expect(await problemCode(compacting)).toBe('wrong-state');
      }
      const ahead = { from: 2, changes: 'twice', versions: [version('v1')] };
      expect(await problemCode(documents.compact('d1', { state: state(9), seq: 6 }, ahead))).toBe(
        'wrong-state',
      );
      expect(await history.changes('d1')).toEqual({ items: [{ seq: 2, changes: 'once' }] });
      expect(await history.versions('d1')).toEqual({ items: [] });
      expect((await documents.load('d1'))?.updates.map(({ seq }) => seq)).toEqual([3, 4, 5]);
    });

    it('lets one of two compactions of the same updates tell of them', async () => {
      const store = await open();
      const { documents, history } = store;
      await withLog(store, 'd1', 3);
      const fold = () =>
        documents.compact('d1', { state: state(1), seq: 3 }, { from: 0, changes: 'once', versions: [] });
      const outcomes = await Promise.allSettled([fold(), fold()]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await history.changes('d1')).toEqual({ items: [{ seq: 3, changes: 'once' }] });
    });

    it('goes with its document, and stays apart from that of others', async () => {
      const store = await open();
      const { documents, history } = store;
      for (const documentId of ['a', 'a-b', 'a:b', 'ab']) {
        await withLog(store, documentId, 1);
        const past = { from: 0, changes: documentId, versions: [version('v1')] };
        await documents.compact(documentId, { state: state(1), seq: 1 }, past);
      }
      await documents.remove('a');
      expect(await history.versions('a')).toEqual({ items: [] });
      expect(await history.version('a', 'v1')).toBeUndefined();
      expect(await history.changes('a')).toEqual({ items: [] });
      for (const documentId of ['a-b', 'a:b', 'ab']) {
        expect((await history.versions(documentId)).items).toHaveLength(1);
        expect((await history.changes(documentId)).items).toEqual([{ seq: 1, changes: documentId }]);
      }
    });

    it('hands out copies, and keeps none of the writer’s bytes', async () => {
      const { history } = await open();
      const put = { ...version('v1'), state: Uint8Array.of(1, 2, 3) };
      const putting = history.putVersion('d1', put);
      put.state.fill(9);
      await putting;
      (await history.version('d1', 'v1'))?.state.fill(9);
      expect((await history.version('d1', 'v1'))?.state).toEqual(Uint8Array.of(1, 2, 3));
    });
  });
}
