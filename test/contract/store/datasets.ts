import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/limits.ts';
import { problemCode } from '../../support/problemCode.ts';
import type { OpenStore } from './describeStore.ts';

const bytes = (...given: number[]) => Uint8Array.of(...given);

export function describeDatasets(open: OpenStore): void {
  describe('rule 31: datasets', () => {
    it('gives back what was put at each position, the last that was put', async () => {
      const { datasets } = await open();
      await datasets.put('p1', 'd1', 0, bytes(1));
      await datasets.put('p1', 'd1', 10, bytes(2, 3));
      await datasets.put('p1', 'd1', 0, bytes(4));
      expect(await datasets.chunk('p1', 'd1', 0)).toEqual(bytes(4));
      expect(await datasets.chunk('p1', 'd1', 10)).toEqual(bytes(2, 3));
      expect(await datasets.chunk('p1', 'd1', 1)).toBeUndefined();
      expect(await datasets.chunk('p1', 'd2', 0)).toBeUndefined();
      expect(await datasets.chunk('p2', 'd1', 0)).toBeUndefined();
    });

    it('keeps an empty chunk, and one of the largest size, and no larger one', async () => {
      const { datasets } = await open();
      const largest = new Uint8Array(limits.datasetChunkBytes).fill(7);
      await datasets.put('p1', 'd1', 0, bytes());
      await datasets.put('p1', 'd1', 1, largest);
      expect(await datasets.chunk('p1', 'd1', 0)).toEqual(bytes());
      const kept = async () => Buffer.from((await datasets.chunk('p1', 'd1', 1)) ?? []);
      expect((await kept()).equals(largest)).toBe(true);
      const larger = new Uint8Array(limits.datasetChunkBytes + 1);
      expect(await problemCode(datasets.put('p1', 'd1', 1, larger))).toBe('too-large');
      expect((await kept()).equals(largest)).toBe(true);
    });

    it('takes no name that can’t be kept, and reads none', async () => {
      const { datasets } = await open();
      for (const name of ['', '../p1', 'p!1', 'P1', 'a b']) {
        expect(await problemCode(datasets.put(name, 'd1', 0, bytes(1)))).toBe('invalid-request');
        expect(await problemCode(datasets.put('p1', name, 0, bytes(1)))).toBe('invalid-request');
        expect(await datasets.chunk(name, 'd1', 0)).toBeUndefined();
        expect(await datasets.list(name)).toEqual({ items: [] });
        await datasets.remove(name);
        await datasets.remove('p1', name);
      }
      for (const position of [-1, 0.5, Number.NaN]) {
        expect(await problemCode(datasets.put('p1', 'd1', position, bytes(1)))).toBe('invalid-request');
      }
    });

    it('lists an owner’s datasets in order, in pages', async () => {
      const { datasets } = await open();
      for (const id of ['b', 'a-b', 'a', 'c']) {
        for (const position of [0, 1, 2]) await datasets.put('p1', id, position, bytes(1));
      }
      await datasets.put('p1-x', 'z', 0, bytes(1));
      expect(await datasets.list('p1')).toEqual({ items: ['a', 'a-b', 'b', 'c'] });
      expect(await datasets.list('p1', { limit: 2 })).toEqual({ items: ['a', 'a-b'], next: 'a-b' });
      expect(await datasets.list('p1', { limit: 2, after: 'a-b' })).toEqual({ items: ['b', 'c'] });
      expect(await datasets.list('p2')).toEqual({ items: [] });
    });

    it('removes one or all of an owner’s, and nobody else’s', async () => {
      const { datasets } = await open();
      for (const owner of ['p1', 'p1-x', 'p12']) {
        for (const id of ['a', 'a-b', 'ab']) await datasets.put(owner, id, 0, bytes(1));
      }
      await datasets.remove('p1', 'a');
      expect((await datasets.list('p1')).items).toEqual(['a-b', 'ab']);
      expect(await datasets.chunk('p1', 'a', 0)).toBeUndefined();
      await datasets.remove('p1', 'a');
      await datasets.remove('p1');
      expect((await datasets.list('p1')).items).toEqual([]);
      for (const owner of ['p1-x', 'p12']) expect((await datasets.list(owner)).items).toHaveLength(3);
    });

    it('hands out copies, and keeps none of the writer’s bytes', async () => {
      const { datasets } = await open();
      const given = bytes(1, 2, 3);
      const putting = datasets.put('p1', 'd1', 0, given);
      given.fill(9);
      await putting;
      (await datasets.chunk('p1', 'd1', 0))?.fill(9);
      expect(await datasets.chunk('p1', 'd1', 0)).toEqual(bytes(1, 2, 3));
    });
  });
}
