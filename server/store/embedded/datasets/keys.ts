import type { KeyRange } from '../documents/keys.ts';

/**
 * How a chunk lies in the LevelDB of the documents: `t!OWNER!DATASET!POSITION`. `!` sorts before all that an id can hold, and
 * `"` is the character after it.
 */
const digits = 16;
const pattern = /^t!([^!]+)!([^!]+)!(\d{16})$/;

export function chunkKey(ownerId: string, datasetId: string, position: number): string {
  return `t!${ownerId}!${datasetId}!${String(position).padStart(digits, '0')}`;
}

/** @throws Error for a key that is none of a chunk */
export function nameIn(key: string): { ownerId: string; datasetId: string; position: number } {
  const [, ownerId, datasetId, position] = pattern.exec(key) ?? [];
  if (ownerId === undefined || datasetId === undefined) throw new Error('This is no chunk of a dataset');
  return { ownerId, datasetId, position: Number(position) };
}

/** One dataset, or all of an owner's. */
export function chunksOf(ownerId: string, datasetId?: string): KeyRange {
  const begin = datasetId === undefined ? `t!${ownerId}` : `t!${ownerId}!${datasetId}`;
  return { gte: `${begin}!`, lt: `${begin}"` };
}

/** An owner's datasets whose ids come after this one. */
export function datasetsAfter(ownerId: string, datasetId: string): KeyRange {
  return { gte: `t!${ownerId}!${datasetId}"`, lt: `t!${ownerId}"` };
}
