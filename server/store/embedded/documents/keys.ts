/**
 * How a document lies in the one LevelDB: `d!ID!h!SEQ` what compactions left of its past, `d!ID!k!CLIENT` owners,
 * `d!ID!s` snapshot, `d!ID!u!SEQ` updates, `d!ID!v!VERSION` facts and `d!ID!w!VERSION` states of versions. `!` sorts
 * before all that an id can hold, so no document's range reaches into another's; the snapshot sorts just before
 * the updates, so that one walk reads both as they stood at one moment.
 */
const digits = 16;

type Part = 'h' | 'k' | 'u' | 'v' | 'w';

export function keyOf(documentId: string, part: Part, name: string | number): string {
  return `d!${documentId}!${part}!${typeof name === 'number' ? padded(name) : name}`;
}

export function snapshotKey(documentId: string): string {
  return `d!${documentId}!s`;
}

export function updateKey(documentId: string, seq: number): string {
  return keyOf(documentId, 'u', seq);
}

/** The position in an update's key; undefined for a snapshot's, whose end alone says so: ids hold any letter anywhere. */
export function seqOf(key: string): number | undefined {
  return key.endsWith('!s') ? undefined : numberOf(key);
}

/** The number that a key ends with. */
export function numberOf(key: string): number {
  return Number(key.slice(-digits));
}

export interface KeyRange {
  gte: string;
  lt: string;
}

/** `"` is the character after `!`: everything that begins so. */
export function wholeDocument(documentId: string): KeyRange {
  return { gte: `d!${documentId}!`, lt: `d!${documentId}"` };
}

/** All documents, or those after one. */
export function documentsAfter(documentId: string | undefined): KeyRange {
  return { gte: documentId === undefined ? 'd!' : wholeDocument(documentId).lt, lt: 'd"' };
}

export function documentIdOf(key: string): string {
  return key.slice(2, key.indexOf('!', 2));
}

/** All of one part, or what sorts before a name in it. */
export function wholePart(documentId: string, part: Part, before?: string | number): KeyRange {
  const begin = `d!${documentId}!${part}`;
  return { gte: `${begin}!`, lt: before === undefined ? `${begin}"` : keyOf(documentId, part, before) };
}

export function snapshotAndUpdates(documentId: string): KeyRange {
  return { gte: snapshotKey(documentId), lt: `d!${documentId}!u"` };
}

export function updatesUpTo(documentId: string, seq: number): KeyRange {
  return { gte: updateKey(documentId, 0), lt: updateKey(documentId, seq + 1) };
}

function padded(number: number): string {
  return String(number).padStart(digits, '0');
}
