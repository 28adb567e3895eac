import { Lifetime } from '../lifetime.ts';
import type { Store } from '../port.ts';
import { whileOpen } from '../whileOpen.ts';
import { MemoryDocuments } from './memoryDocuments.ts';
import { MemoryHistory } from './memoryHistory.ts';
import { MemoryLedgers } from './memoryLedgers.ts';
import { MemoryOwnerKeys } from './memoryOwnerKeys.ts';
import { MemoryRecords } from './memoryRecords.ts';

/** A store for tests: all that the port promises, except that nothing outlives the process. */
export function openMemoryStore(): Store {
  const lifetime = new Lifetime();
  const history = new MemoryHistory(lifetime);
  return {
    records: new MemoryRecords(lifetime),
    ledgers: new MemoryLedgers(lifetime),
    documents: new MemoryDocuments(lifetime, history),
    history,
    ownerKeys: whileOpen(new MemoryOwnerKeys(), lifetime),
    damage: () => [],
    close: () => lifetime.end(),
  };
}
