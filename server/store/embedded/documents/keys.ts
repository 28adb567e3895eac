/**
 * How a document lies in the one LevelDB: `d!ID!m!NAME` facts, `d!ID!s` snapshot, `d!ID!u!SEQ` updates. `!` sorts
 * before all that an id can hold, so no document's range reaches into another's; the snapshot sorts just before
 * the updates, so that one walk reads both as they stood at one moment.
 */
const digits = 16;

export function factKey(documentId: string, name: string): string {
  return `d!${documentId}!m!${name}`;
}

export function snapshotKey(documentId: string): string {
  return `d!${documentId}!s`;
}

export function updateKey(documentId: string, seq: number): string {
  return `d!${documentId}!u!${String(seq).padStart(digits, '0')}`;
}

/** The position in an update's key; undefined for a snapshot's. */
export function seqOf(key: string): number | undefined {
  return key.at(-digits - 2) === 'u' ? Number(key.slice(-digits)) : undefined;
}

export interface KeyRange {
  gte: string;
  lt: string;
}

/** `"` is the character after `!`: everything that begins so. */
export function wholeDocument(documentId: string): KeyRange {
  return { gte: `d!${documentId}!`, lt: `d!${documentId}"` };
}

export function snapshotAndUpdates(documentId: string): KeyRange {
  return { gte: snapshotKey(documentId), lt: `d!${documentId}!u"` };
}

export function updatesUpTo(documentId: string, seq: number): KeyRange {
  return { gte: updateKey(documentId, 0), lt: updateKey(documentId, seq + 1) };
}
