import type { DocumentStore } from '../../../../server/store/port.ts';
import { Problem } from '../../../../shared/errors.ts';

/** A real document store whose disk can be made slow, full or unreadable. */
export interface FaultyDocuments extends DocumentStore {
  /** Appends wait until `go`. */
  holdAppends(): { go(): void };
  full: boolean;
  unreadable: boolean;
  loads: number;
  appends: number;
  /** How many documents each append carried. */
  groups: number[];
}

export function faultyDocuments(real: DocumentStore): FaultyDocuments {
  let gate: Promise<void> = Promise.resolve();
  const faulty: FaultyDocuments = {
    full: false,
    unreadable: false,
    loads: 0,
    appends: 0,
    groups: [],
    holdAppends() {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return { go: () => open() };
    },
    async append(batches) {
      faulty.appends += 1;
      faulty.groups.push(batches.length);
      await gate;
      if (faulty.full) throw new Problem('not-saved', 'The disk is full.');
      return real.append(batches);
    },
    async load(documentId) {
      faulty.loads += 1;
      if (faulty.unreadable) throw new Problem('damaged', 'The disk can’t be read.');
      return real.load(documentId);
    },
    owners: (documentId) => real.owners(documentId),
    compact: (documentId, snapshot, past) => real.compact(documentId, snapshot, past),
    list: (options) => real.list(options),
    remove: (documentId) => real.remove(documentId),
  };
  return faulty;
}
