import type { ChunkItem, DocumentItem } from '../../everything.ts';
import { fromText, toText } from '../../json.ts';
import { chunkItem, isChunkKey } from '../datasets/datasetItems.ts';
import type { Moment } from '../moment.ts';
import type { Operation } from './batch.ts';
import {
  decodeBytes,
  decodeSnapshot,
  decodeText,
  decodeUpdate,
  encodeSnapshot,
  encodeText,
  encodeUpdate,
} from './frame.ts';
import type { RawEntry } from './interpret.ts';
import { keyOf, numberOf, snapshotKey, updateKey } from './keys.ts';
import type { LevelFolder } from './levelFolder.ts';
import { versionOperations } from './past.ts';

export type FoundItem = DocumentItem | ChunkItem | { kind: 'damaged'; part: string };

const keyPattern = /^d!([^!]+)!([a-z])(?:!(.*))?$/;

/** Everything of all documents, and of the datasets beside them, as it stands now, entry by entry. */
export function documentItems(folder: LevelFolder): Moment<FoundItem> {
  const { items, release } = folder.everything();
  return { items: itemsIn(items), release };
}

async function* itemsIn(entries: AsyncIterable<RawEntry>): AsyncIterable<FoundItem> {
  /** A version's facts come before all states: `v` sorts before `w`. They are small. */
  let facts = new Map<string, unknown>();
  let current = '';
  for await (const [key, bytes] of entries) {
    const [, documentId = '', part, name = ''] = keyPattern.exec(key) ?? [];
    if (documentId !== current) facts = new Map();
    current = documentId;
    try {
      if (isChunkKey(key)) {
        yield chunkItem(key, bytes);
        continue;
      }
      switch (part) {
        case 'h':
          yield { kind: 'changes', documentId, seq: numberOf(key), changes: fromText(decodeText(bytes)) };
          break;
        case 'k':
          // Who owns which client id is no part of it.
          break;
        case 's':
          yield { kind: 'snapshot', documentId, snapshot: decodeSnapshot(bytes) };
          break;
        case 'u':
          yield { kind: 'update', documentId, update: { ...decodeUpdate(bytes), seq: numberOf(key) } };
          break;
        case 'v':
          facts.set(name, fromText(decodeText(bytes)));
          break;
        case 'w':
          if (!facts.has(name)) throw new Error('Nothing is known of this version');
          yield {
            kind: 'version',
            documentId,
            version: { id: name, facts: facts.get(name), state: decodeBytes(bytes) },
          };
          break;
        default:
          throw new Error('This kind of entry is not known');
      }
    } catch {
      yield { kind: 'damaged', part: `${key} in the folder documents` };
    }
  }
}

/** Writes an item as it was, at its old position. */
export function operationsOf(item: DocumentItem): readonly Operation[] {
  const { documentId } = item;
  switch (item.kind) {
    case 'changes':
      return [
        { type: 'put', key: keyOf(documentId, 'h', item.seq), value: encodeText(toText(item.changes)) },
      ];
    case 'snapshot':
      return [{ type: 'put', key: snapshotKey(documentId), value: encodeSnapshot(item.snapshot) }];
    case 'update':
      return [{ type: 'put', key: updateKey(documentId, item.update.seq), value: encodeUpdate(item.update) }];
    case 'version':
      return versionOperations(documentId, item.version);
  }
}
