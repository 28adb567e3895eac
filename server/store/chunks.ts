import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { insist, isStrategyId } from './names.ts';

/** @throws Problem `invalid-request` for a name that can't be kept, `too-large` */
export function mustBeChunk(ownerId: string, datasetId: string, position: number, bytes: Uint8Array): void {
  insist(isStrategyId(ownerId), 'the owner of a dataset', ownerId);
  insist(isStrategyId(datasetId), 'a dataset', datasetId);
  insist(Number.isSafeInteger(position) && position >= 0, 'a chunk', String(position));
  if (bytes.length > limits.datasetChunkBytes) {
    throw new Problem('too-large', 'This chunk is larger than one may be. Nothing was changed.');
  }
}
