import type { Lifetime } from './lifetime.ts';
import type { OwnerKeyStore } from './port.ts';

/** The owner's keys as a part of a store: refused once it is closed, and waited for by closing. */
export function whileOpen(keys: OwnerKeyStore, lifetime: Lifetime): OwnerKeyStore {
  return {
    issue: () => lifetime.run(() => keys.issue()),
    current: () => lifetime.run(() => keys.current()),
    consume: (key) => lifetime.run(() => keys.consume(key)),
    known: () => lifetime.run(() => keys.known()),
    addSpent: (hashes) => lifetime.run(() => keys.addSpent(hashes)),
  };
}
