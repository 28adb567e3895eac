import { vi } from 'vitest';
import type { Store } from '../../server/store/port.ts';

/**
 * Holds back the next write of records until `meanwhile` has run: whoever writes has read what they decide on, and
 * somebody else changes it before they are done. Two requests at once would only do so by luck.
 */
export function beforeNextWrite(store: Store, meanwhile: () => Promise<unknown>): void {
  const write = store.records.write.bind(store.records);
  const spy = vi.spyOn(store.records, 'write');
  spy.mockImplementationOnce(async (writes) => {
    spy.mockRestore();
    await meanwhile();
    return write(writes);
  });
}
