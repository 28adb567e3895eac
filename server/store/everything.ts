import type { DocumentSnapshot, DocumentVersion, LedgerEntry, StoredRecord, StoredUpdate } from './port.ts';

/**
 * One thing that a store keeps. Together they are all that it keeps, except who owns which Yjs client id, which holds for
 * the devices of this moment alone.
 */
export type Item =
  | { kind: 'record'; record: StoredRecord }
  | { kind: 'entry'; strategyId: string; entry: LedgerEntry }
  | DocumentItem
  | ChunkItem
  /** SHA-256, in hex, of a key of the owner's link that there ever was. The key itself opens the door, and stays here. */
  | { kind: 'owner-key'; hash: string }
  /** Something that could not be read. */
  | { kind: 'damaged'; part: string };

export type DocumentItem =
  | { kind: 'snapshot'; documentId: string; snapshot: DocumentSnapshot }
  | { kind: 'update'; documentId: string; update: StoredUpdate }
  | { kind: 'changes'; documentId: string; seq: number; changes: unknown }
  | { kind: 'version'; documentId: string; version: DocumentVersion };

export interface ChunkItem {
  kind: 'chunk';
  ownerId: string;
  datasetId: string;
  position: number;
  bytes: Uint8Array;
}

/** How a backend takes items in, many at a time. */
export interface Filling {
  /** All records of one scope. */
  scope(scope: string, records: readonly StoredRecord[]): Promise<void>;
  /** The next entries of one ledger. */
  entries(strategyId: string, entries: readonly LedgerEntry[]): Promise<void>;
  documents(items: readonly DocumentItem[]): Promise<void>;
  chunks(items: readonly ChunkItem[]): Promise<void>;
  ownerKeys(hashes: readonly string[]): Promise<void>;
}

/** What is handed on at once is about as large as this, unless it is one scope, which is written as a whole. */
const groupBytes = 1024 * 1024;

/** Hands items to a backend in groups. They must come as `everything` gives them: those of one scope or ledger together. */
export async function fillFrom(items: AsyncIterable<Item>, filling: Filling): Promise<void> {
  let group: Item[] = [];
  let bytes = 0;
  const hand = async () => {
    const [first] = group;
    if (first) await take(filling, first, group);
    group = [];
    bytes = 0;
  };
  for await (const item of items) {
    const [first] = group;
    const full = bytes > groupBytes && item.kind !== 'record';
    if (first && (full || placeOf(first) !== placeOf(item))) await hand();
    group.push(item);
    bytes += sizeOf(item);
  }
  await hand();
}

/** What may be handed on together. */
function placeOf(item: Item): string {
  switch (item.kind) {
    case 'record':
      return `scope ${item.record.scope}`;
    case 'entry':
      return `ledger ${item.strategyId}`;
    case 'chunk':
    case 'owner-key':
    case 'damaged':
      return item.kind;
    default:
      return 'documents';
  }
}

async function take(filling: Filling, first: Item, group: readonly Item[]): Promise<void> {
  switch (first.kind) {
    case 'record':
      return filling.scope(
        first.record.scope,
        group.flatMap((item) => (item.kind === 'record' ? [item.record] : [])),
      );
    case 'entry':
      return filling.entries(
        first.strategyId,
        group.flatMap((item) => (item.kind === 'entry' ? [item.entry] : [])),
      );
    case 'chunk':
      return filling.chunks(group.flatMap((item) => (item.kind === 'chunk' ? [item] : [])));
    case 'owner-key':
      return filling.ownerKeys(group.flatMap((item) => (item.kind === 'owner-key' ? [item.hash] : [])));
    case 'damaged':
      return;
    default:
      return filling.documents(group.flatMap((item) => (isOfDocument(item) ? [item] : [])));
  }
}

function isOfDocument(item: Item): item is DocumentItem {
  return 'documentId' in item;
}

/** About how many bytes. */
function sizeOf(item: Item): number {
  switch (item.kind) {
    case 'snapshot':
      return item.snapshot.state.length;
    case 'update':
      return 100 + item.update.update.length;
    case 'version':
      return item.version.state.length;
    case 'chunk':
      return item.bytes.length;
    default:
      return 2_000;
  }
}
