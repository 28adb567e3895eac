import type { ChunkItem } from '../../everything.ts';
import type { Operation } from '../documents/batch.ts';
import { decodeBytes, encodeBytes } from '../documents/frame.ts';
import { chunkKey, nameIn } from './keys.ts';

export function isChunkKey(key: string): boolean {
  return key.startsWith('t!');
}

/** @throws Error that says what is wrong with it */
export function chunkItem(key: string, framed: Uint8Array): ChunkItem {
  return { kind: 'chunk', ...nameIn(key), bytes: decodeBytes(framed) };
}

export function chunkOperation({ ownerId, datasetId, position, bytes }: Omit<ChunkItem, 'kind'>): Operation {
  return { type: 'put', key: chunkKey(ownerId, datasetId, position), value: encodeBytes(bytes) };
}
