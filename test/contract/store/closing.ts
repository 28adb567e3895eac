import { describe, expect, it } from 'vitest';
import type { Store } from '../../../server/store/port.ts';
import { problemCode } from '../../support/problemCode.ts';
import type { OpenStore } from './describeStore.ts';

const address = { scope: 'accounts', kind: 'user', id: 'u1' };
const documentUpdate = { update: Uint8Array.of(1), personId: 'ada', at: 0 };

const version = { id: 'v1', facts: 1, state: Uint8Array.of(1) };

const operations: Record<string, (store: Store) => Promise<unknown>> = {
  'records.get': ({ records }) => records.get(address),
  'records.list': ({ records }) => records.list('accounts', 'user'),
  'records.find': ({ records }) => records.find('user', 'a'),
  'records.scopes': ({ records }) => records.scopes(''),
  'records.write': ({ records }) => records.write([{ ...address, expect: 0, value: 1 }]),
  'ledgers.append': ({ ledgers }) => ledgers.append('s1', [{ id: 'a', value: 1 }]),
  'ledgers.read': ({ ledgers }) => ledgers.read('s1'),
  'ledgers.get': ({ ledgers }) => ledgers.get('s1', 'a'),
  'documents.append': ({ documents }) => documents.append([{ documentId: 'd1', updates: [documentUpdate] }]),
  'documents.load': ({ documents }) => documents.load('d1'),
  'documents.compact': ({ documents }) => documents.compact('d1', { state: Uint8Array.of(1), seq: 0 }),
  'documents.owners': ({ documents }) => documents.owners('d1'),
  'documents.remove': ({ documents }) => documents.remove('d1'),
  'history.versions': ({ history }) => history.versions('d1'),
  'history.version': ({ history }) => history.version('d1', 'v1'),
  'history.putVersion': ({ history }) => history.putVersion('d1', version),
  'history.changes': ({ history }) => history.changes('d1'),
  'datasets.put': ({ datasets }) => datasets.put('p1', 'd1', 0, Uint8Array.of(1)),
  'datasets.chunk': ({ datasets }) => datasets.chunk('p1', 'd1', 0),
  'datasets.list': ({ datasets }) => datasets.list('p1'),
  'datasets.remove': ({ datasets }) => datasets.remove('p1'),
  'ownerKeys.issue': ({ ownerKeys }) => ownerKeys.issue(),
  'ownerKeys.current': ({ ownerKeys }) => ownerKeys.current(),
  'ownerKeys.consume': ({ ownerKeys }) => ownerKeys.consume('a'),
  'ownerKeys.known': ({ ownerKeys }) => ownerKeys.known(),
  'ownerKeys.addSpent': ({ ownerKeys }) => ownerKeys.addSpent([]),
  everything: async (store) => {
    for await (const _ of store.everything()) return;
  },
  fill: async (store) => store.fill((async function* () {})()),
};

export function describeClosing(open: OpenStore): void {
  describe('rule 23: a store that is closed', () => {
    it.each(Object.entries(operations))('refuses %s', async (_, operation) => {
      const store = await open();
      await operation(store);
      await store.close();
      expect(await problemCode(operation(store))).toBe('unavailable');
    });

    it('may be closed again', async () => {
      const store = await open();
      await Promise.all([store.close(), store.close()]);
      await store.close();
    });

    it('finishes what was under way', async () => {
      const store = await open();
      const under = [
        store.records.write([{ ...address, expect: 0, value: 1 }]),
        store.ledgers.append('s1', [{ id: 'a', value: 1 }]),
        store.documents.append([{ documentId: 'd1', updates: [documentUpdate] }]),
        store.history.putVersion('d1', version),
        store.datasets.put('p1', 'd1', 0, Uint8Array.of(1)),
        store.ownerKeys.issue(),
      ];
      await store.close();
      const outcomes = await Promise.allSettled(under);
      expect(outcomes.map(({ status }) => status)).toEqual(under.map(() => 'fulfilled'));
    });

    it('had nothing to report', async () => {
      expect((await open()).damage()).toEqual([]);
    });
  });
}
