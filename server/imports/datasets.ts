import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { DatasetName } from '../people/partnershipKinds.ts';
import type { DatasetStore } from '../store/port.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Keeps bytes that come in pieces of any size, and answers the name to read them by. Durable once it resolves. */
export async function keepDataset(
  datasets: DatasetStore,
  ownerId: string,
  id: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<DatasetName> {
  let chunks = 0;
  let begun: Uint8Array[] = [];
  let length = 0;
  const put = async (bytes: Uint8Array) => {
    await datasets.put(ownerId, id, chunks, bytes);
    chunks += 1;
  };
  for await (const piece of pieces) {
    begun.push(piece);
    length += piece.length;
    if (length < limits.datasetChunkBytes) continue;
    const together = Buffer.concat(begun);
    const whole = length - (length % limits.datasetChunkBytes);
    for (let from = 0; from < whole; from += limits.datasetChunkBytes) {
      await put(together.subarray(from, from + limits.datasetChunkBytes));
    }
    begun = [together.subarray(whole)];
    length -= whole;
  }
  if (length > 0) await put(Buffer.concat(begun));
  return { id, chunks };
}

/** The chunks of a dataset, in order. @throws Problem `damaged` */
export async function* chunksOf(
  datasets: DatasetStore,
  ownerId: string,
  { id, chunks }: DatasetName,
): AsyncIterable<Uint8Array> {
  for (let position = 0; position < chunks; position += 1) {
    const chunk = await datasets.chunk(ownerId, id, position);
    if (!chunk) throw missing();
    yield chunk;
  }
}

/** All of them: for what is small. */
export async function readDataset(
  datasets: DatasetStore,
  ownerId: string,
  name: DatasetName,
): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(datasets, ownerId, name)) chunks.push(chunk);
  return chunks;
}

/** Keeps a value as packed JSON. */
export async function keepJson(
  datasets: DatasetStore,
  ownerId: string,
  id: string,
  value: unknown,
): Promise<DatasetName> {
  return keepDataset(datasets, ownerId, id, [await pack(JSON.stringify(value))]);
}

/** The type is the writer's promise: nobody else writes datasets. */
export async function readJson<T>(datasets: DatasetStore, ownerId: string, name: DatasetName): Promise<T> {
  const chunks = await readDataset(datasets, ownerId, name);
  const value: unknown = JSON.parse((await unpack(Buffer.concat(chunks))).toString('utf8'));
  return value as T;
}

function missing(): Problem {
  return new Problem(
    'damaged',
    'Part of what was imported is missing. The rest is shown; put the data folder back from a backup, or undo the import and upload the file again.',
  );
}
