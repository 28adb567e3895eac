import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { DocumentUpdate } from '../../../server/store/port.ts';
import { problemCode } from '../../support/problemCode.ts';
import type { OpenStore } from './describeStore.ts';

/** Any bytes do: a store does not look inside an update. */
function update(byte: number, personId = 'ada'): DocumentUpdate {
  return { update: Uint8Array.of(byte, 0, 255), personId, at: 1_750_000_000_000 + byte };
}

const state = (byte: number) => Uint8Array.of(200, byte);

export function describeDocuments(open: OpenStore): void {
  describe('rules 1 and 3: documents', () => {
    it('give back each update with its position, its person and its time', async () => {
      const { documents } = await open();
      expect(await documents.append([{ documentId: 'd1', updates: [update(1), update(2, 'bob')] }])).toEqual([
        2,
      ]);
      expect(await documents.append([{ documentId: 'd1', updates: [update(3)] }])).toEqual([3]);
      expect(await documents.load('d1')).toEqual({
        snapshot: undefined,
        updates: [
          { ...update(1), seq: 1 },
          { ...update(2, 'bob'), seq: 2 },
          { ...update(3), seq: 3 },
        ],
      });
    });

    it('are undefined while unknown, and for a name that none can have', async () => {
      const { documents } = await open();
      for (const documentId of ['d1', '../d1', '', 'd!1', 'D1']) {
        expect(await documents.load(documentId)).toBeUndefined();
        expect(await documents.owners(documentId)).toEqual(new Map());
        await documents.remove(documentId);
      }
      expect(await problemCode(documents.append([{ documentId: 'd!1', updates: [update(1)] }]))).toBe(
        'invalid-request',
      );
      expect(await problemCode(documents.compact('D1', { state: state(1), seq: 0 }))).toBe('invalid-request');
    });

    it('take many in one call and answer the last position of each', async () => {
      const { documents } = await open();
      await documents.append([{ documentId: 'd2', updates: [update(1)] }]);
      const answer = await documents.append([
        { documentId: 'd1', updates: [update(1), update(2)] },
        { documentId: 'd2', updates: [update(2)] },
        { documentId: 'd3', updates: [] },
        { documentId: 'd1', updates: [update(3)] },
      ]);
      expect(answer).toEqual([2, 2, 0, 3]);
      expect((await documents.load('d1'))?.updates.map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect(await documents.load('d3')).toBeUndefined();
    });

    it('stay apart, also where one name begins like another', async () => {
      const { documents } = await open();
      const names = ['a', 'a-b', 'a:b', 'ab', 'a1', 'b'];
      await Promise.all(
        names.map((documentId, n) =>
          documents.append([{ documentId, updates: [{ ...update(n), owners: new Map([[n, documentId]]) }] }]),
        ),
      );
      await documents.remove('a');
      expect(await documents.load('a')).toBeUndefined();
      for (const [n, documentId] of names.entries()) {
        if (documentId === 'a') continue;
        expect((await documents.load(documentId))?.updates).toEqual([{ ...update(n), seq: 1 }]);
        expect(await documents.owners(documentId)).toEqual(new Map([[n, documentId]]));
      }
    });

    it('keep order and number of many updates made at the same time in many documents', async () => {
      const { documents } = await open();
      const names = Array.from({ length: 30 }, (_, n) => `d${n}`);
      const each = Array.from({ length: 20 }, (_, n) => n);
      await Promise.all(
        each.flatMap((n) =>
          names.map((documentId) => documents.append([{ documentId, updates: [update(n)] }])),
        ),
      );
      for (const documentId of names) {
        const loaded = await documents.load(documentId);
        expect(loaded?.updates).toEqual(each.map((n) => ({ ...update(n), seq: n + 1 })));
      }
    });

    it('put a snapshot in the place of the updates that it holds', async () => {
      const { documents } = await open();
      await documents.append([{ documentId: 'd1', updates: [update(1), update(2), update(3)] }]);
      await documents.compact('d1', { state: state(1), seq: 2 });
      expect(await documents.load('d1')).toEqual({
        snapshot: { state: state(1), seq: 2 },
        updates: [{ ...update(3), seq: 3 }],
      });
      await documents.compact('d1', { state: state(2), seq: 3 });
      expect(await documents.load('d1')).toEqual({ snapshot: { state: state(2), seq: 3 }, updates: [] });
      expect(await documents.append([{ documentId: 'd1', updates: [update(4)] }])).toEqual([4]);
      expect((await documents.load('d1'))?.updates).toEqual([{ ...update(4), seq: 4 }]);
    });

    it('refuse a snapshot that would lose updates', async () => {
      const { documents } = await open();
      await documents.append([{ documentId: 'd1', updates: [update(1), update(2), update(3)] }]);
      await documents.compact('d1', { state: state(1), seq: 2 });
      for (const seq of [1, 4]) {
        expect(await problemCode(documents.compact('d1', { state: state(9), seq }))).toBe('wrong-state');
      }
      expect(await problemCode(documents.compact('d2', { state: state(9), seq: 1 }))).toBe('wrong-state');
      expect(await documents.load('d1')).toMatchObject({
        snapshot: { state: state(1) },
        updates: [{ seq: 3 }],
      });
      expect(await documents.load('d2')).toBeUndefined();
    });

    it('keep a snapshot whatever they are called', async () => {
      const { documents } = await open();
      // Names of the length that ours have, with each letter at each place.
      const names = [...'abcdefghijkmnpqrstuvwxyz23456789'].map((letter) => letter.repeat(16));
      await documents.append(names.map((documentId) => ({ documentId, updates: [update(1), update(2)] })));
      for (const documentId of names) await documents.compact(documentId, { state: state(1), seq: 1 });
      for (const documentId of names) {
        const loaded = await documents.load(documentId).catch((error: unknown) => error);
        expect(loaded, documentId).toMatchObject({ snapshot: { seq: 1 }, updates: [{ seq: 2 }] });
        await documents.append([{ documentId, updates: [update(3)] }]);
      }
    });

    it('compact while updates come in, and lose none', async () => {
      const { documents } = await open();
      await documents.append([{ documentId: 'd1', updates: [update(1)] }]);
      const answers = await Promise.all([
        documents.append([{ documentId: 'd1', updates: [update(2)] }]),
        documents.compact('d1', { state: state(1), seq: 1 }),
        documents.append([{ documentId: 'd1', updates: [update(3)] }]),
      ]);
      expect([answers[0], answers[2]]).toEqual([[2], [3]]);
      const loaded = await documents.load('d1');
      expect(loaded?.snapshot).toEqual({ state: state(1), seq: 1 });
      expect(loaded?.updates.map(({ seq }) => seq)).toEqual([2, 3]);
    });

    it('can begin with a snapshot', async () => {
      const { documents } = await open();
      await documents.compact('d1', { state: state(7), seq: 0 });
      expect(await documents.append([{ documentId: 'd1', updates: [update(1)] }])).toEqual([1]);
      expect(await documents.load('d1')).toEqual({
        snapshot: { state: state(7), seq: 0 },
        updates: [{ ...update(1), seq: 1 }],
      });
    });

    it('keep who owns which Yjs client id, first come', async () => {
      const { documents } = await open();
      const owned = (byte: number, ...owners: [number, string][]) => ({
        ...update(byte),
        owners: new Map(owners),
      });
      await documents.append([
        { documentId: 'd1', updates: [owned(1, [12, 'ada'], [4_294_967_295, 'bob']), owned(2, [12, 'eve'])] },
        { documentId: 'd2', updates: [owned(1, [12, 'eve'])] },
      ]);
      await documents.append([{ documentId: 'd1', updates: [owned(3, [12, 'eve'], [7, 'eve']), update(4)] }]);
      await documents.compact('d1', { state: state(1), seq: 4 });
      const owners = new Map([
        [7, 'eve'],
        [12, 'ada'],
        [4_294_967_295, 'bob'],
      ]);
      expect(await documents.owners('d1')).toEqual(owners);
      expect(await documents.owners('d2')).toEqual(new Map([[12, 'eve']]));
    });

    it('are removed with everything of theirs, and begin anew', async () => {
      const { documents } = await open();
      await documents.append([
        { documentId: 'd1', updates: [{ ...update(1), owners: new Map([[1, 'ada']]) }, update(2)] },
      ]);
      await documents.compact('d1', { state: state(1), seq: 1 });
      const [, answer] = await Promise.all([
        documents.remove('d1'),
        documents.append([{ documentId: 'd1', updates: [update(9)] }]),
      ]);
      expect(answer).toEqual([1]);
      expect(await documents.load('d1')).toEqual({
        snapshot: undefined,
        updates: [{ ...update(9), seq: 1 }],
      });
      expect(await documents.owners('d1')).toEqual(new Map());
    });

    it('hand out copies, and keep none of the writer’s bytes', async () => {
      const { documents } = await open();
      const bytes = Uint8Array.of(1, 2, 3);
      const appending = documents.append([
        { documentId: 'd1', updates: [{ update: bytes, personId: 'a', at: 0 }] },
      ]);
      bytes.fill(9);
      await appending;
      const snapshot = { state: Uint8Array.of(4, 5), seq: 0 };
      const compacting = documents.compact('d1', snapshot);
      snapshot.state.fill(9);
      await compacting;
      const first = await documents.load('d1');
      first?.updates[0]?.update.fill(9);
      first?.snapshot?.state.fill(9);
      expect(await documents.load('d1')).toEqual({
        snapshot: { state: Uint8Array.of(4, 5), seq: 0 },
        updates: [{ update: Uint8Array.of(1, 2, 3), personId: 'a', at: 0, seq: 1 }],
      });
    });

    it('hold large updates and snapshots, and empty ones', async () => {
      const { documents } = await open();
      const large = new Uint8Array(3_000_000).map((_, at) => at * 31);
      const updates = [large, new Uint8Array(0)].map((bytes) => ({ update: bytes, personId: '', at: 0 }));
      await documents.append([{ documentId: 'd1', updates }]);
      const before = await documents.load('d1');
      expect(before?.updates.map(({ update }) => update.length)).toEqual([large.length, 0]);
      expect(Buffer.from(before?.updates[0]?.update ?? []).equals(large)).toBe(true);
      await documents.compact('d1', { state: large, seq: 2 });
      const after = await documents.load('d1');
      expect(Buffer.from(after?.snapshot?.state ?? []).equals(large)).toBe(true);
    });

    it('give a Yjs document back from snapshot and updates', async () => {
      const { documents } = await open();
      const written = new Y.Doc();
      const sent: Uint8Array[] = [];
      written.on('update', (bytes: Uint8Array) => sent.push(bytes));
      const text = written.getText('vision');
      for (const word of ['Every ', 'child ', 'reads ', 'well.']) text.insert(text.length, word);
      const updates = sent.map((bytes) => ({ update: bytes, personId: 'ada', at: 0 }));
      await documents.append([{ documentId: 'd1', updates: updates.slice(0, 2) }]);
      const half = new Y.Doc();
      for (const bytes of sent.slice(0, 2)) Y.applyUpdate(half, bytes);
      await documents.compact('d1', { state: Y.encodeStateAsUpdate(half), seq: 2 });
      await documents.append([{ documentId: 'd1', updates: updates.slice(2) }]);
      const read = new Y.Doc();
      const loaded = await documents.load('d1');
      if (loaded?.snapshot) Y.applyUpdate(read, loaded.snapshot.state);
      for (const { update: bytes } of loaded?.updates ?? []) Y.applyUpdate(read, bytes);
      expect(read.getText('vision').toString()).toBe('Every child reads well.');
    });

    it('are listed page by page, with whether anything is in their logs', async () => {
      const { documents } = await open();
      expect(await documents.list()).toEqual({ items: [] });
      const names = ['a', 'a-b', 'a:b', 'ab', 'b', 'c'];
      for (const documentId of names) await documents.append([{ documentId, updates: [update(1)] }]);
      for (const documentId of ['a-b', 'b', 'c'])
        await documents.compact(documentId, { state: state(1), seq: 1 });
      await documents.append([{ documentId: 'c', updates: [update(2)] }]);
      const all = names.map((documentId) => ({ documentId, isFolded: ['a-b', 'b'].includes(documentId) }));
      expect(await documents.list()).toEqual({ items: all });
      expect(await documents.list({ limit: 2 })).toEqual({ items: all.slice(0, 2), next: 'a-b' });
      expect(await documents.list({ limit: 3, after: 'a-b' })).toEqual({ items: all.slice(2, 5), next: 'b' });
      expect(await documents.list({ limit: 2, after: 'ab' })).toEqual({ items: all.slice(4) });
      expect(await documents.list({ after: 'c' })).toEqual({ items: [] });
      await documents.remove('a');
      expect(await documents.list({ limit: 1 })).toEqual({ items: all.slice(1, 2), next: 'a-b' });
    });

    it('do nothing for an empty append', async () => {
      const { documents } = await open();
      expect(await documents.append([])).toEqual([]);
    });
  });
}
