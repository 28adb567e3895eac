import { fillFrom, type Item } from '../everything.ts';
import { Lifetime } from '../lifetime.ts';
import type { Store } from '../port.ts';
import { whileOpen } from '../whileOpen.ts';
import { MemoryDatasets } from './memoryDatasets.ts';
import { MemoryDocuments } from './memoryDocuments.ts';
import { MemoryHistory } from './memoryHistory.ts';
import { MemoryLedgers } from './memoryLedgers.ts';
import { MemoryOwnerKeys } from './memoryOwnerKeys.ts';
import { MemoryRecords } from './memoryRecords.ts';

/** A store for tests: all that the port promises, except that nothing outlives the process. */
export function openMemoryStore(): Store {
  const lifetime = new Lifetime();
  const records = new MemoryRecords(lifetime);
  const ledgers = new MemoryLedgers(lifetime);
  const history = new MemoryHistory(lifetime);
  const documents = new MemoryDocuments(lifetime, history);
  const datasets = new MemoryDatasets(lifetime);
  const keys = new MemoryOwnerKeys();
  const kept = () => [
    ...[...records.everything()].map((record): Item => ({ kind: 'record', record })),
    ...ledgers.everything(),
    ...history.everything(),
    ...documents.everything(),
    ...datasets.everything(),
    ...keys.hashes().map((hash): Item => ({ kind: 'owner-key', hash })),
  ];
  return {
    records,
    ledgers,
    documents,
    history,
    datasets,
    ownerKeys: whileOpen(keys, lifetime),
    damage: () => [],
    everything: () => lifetime.reading(() => inSteps(kept())),
    fill: (items) =>
      lifetime.run(() =>
        fillFrom(items, {
          scope: async (scope, given) => records.fill(scope, given),
          async entries(strategyId, entries) {
            await ledgers.append(strategyId, entries);
          },
          async documents(given) {
            for (const item of given) {
              if (item.kind === 'version' || item.kind === 'changes') history.fill(item);
              else documents.fill(item);
            }
          },
          async chunks(given) {
            for (const item of given) datasets.fill(item);
          },
          ownerKeys: (hashes) => keys.addSpent(hashes),
        }),
      ),
    close: () => lifetime.end(),
  };
}

async function* inSteps<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
}
