import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Problem } from '../../shared/errors.ts';
import type { Item } from '../store/everything.ts';
import { type End, endSchema, type Head, headSchema, itemOf, newestFormat } from './format.ts';
import { linesOf } from './lines.ts';

export interface BackupContents {
  head: Head;
  counts: End['counts'];
  /** Parts that could not be read when it was made, and are not in it. */
  missing: string[];
}

/**
 * Reads a whole backup and checks it, byte by byte and line by line.
 * @throws Problem `damaged` that names the file where it is not whole; `wrong-state` for a newer format
 */
export async function checkBackup(path: string): Promise<BackupContents> {
  const missing: string[] = [];
  const reading = readBackup(path);
  for (;;) {
    const { done, value } = await reading.next();
    if (done) return { ...value, missing };
    if (value.kind === 'damaged') missing.push(value.part);
  }
}

/** The items of a backup, one by one. What is returned at the end says that the file was whole: until then it may not be. */
export async function* readBackup(path: string): AsyncGenerator<Item, Omit<BackupContents, 'missing'>> {
  const counts: Record<string, number> = {};
  const digest = createHash('sha256');
  let head: Head | undefined;
  let end: End | undefined;
  try {
    for await (const line of unpacked(path)) {
      if (end) throw new Error('Something follows its end');
      const value: unknown = JSON.parse(line);
      if (isEnd(value)) {
        end = endSchema.parse(value);
        continue;
      }
      digest.update(line).update('\n');
      if (!head) {
        head = headSchema.parse(value);
        if (head.format > newestFormat) throw tooNew(path);
        continue;
      }
      const item = itemOf(value);
      counts[item.kind] = (counts[item.kind] ?? 0) + 1;
      yield item;
    }
    if (!head || !end) throw new Error('Its end is missing');
    if (digest.digest('hex') !== end.sha256) throw new Error('Its checksum does not match');
    for (const kind of new Set([...Object.keys(counts), ...Object.keys(end.counts)])) {
      if (counts[kind] !== end.counts[kind])
        throw new Error(`It does not hold as many of ${kind} as it says`);
    }
    return { head, counts };
  } catch (error) {
    throw error instanceof Problem ? error : notWhole(path, error);
  }
}

function isEnd(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'end';
}

/** The lines of the text in a gzipped file. */
async function* unpacked(path: string): AsyncIterable<string> {
  const gunzip = createGunzip();
  // Its error comes out of the reading below; here it must only not be one that nobody caught.
  pipeline(createReadStream(path), gunzip).catch(() => {});
  yield* linesOf(gunzip);
}

function notWhole(path: string, cause: unknown): Problem {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
    return new Problem('not-found', `There is no file ${path}.`, [], { cause });
  }
  return new Problem(
    'damaged',
    `${path} is no whole backup of Moothall: it is damaged or was cut off. Nothing was changed; use another backup.`,
    [],
    { cause },
  );
}

function tooNew(path: string): Problem {
  return new Problem(
    'wrong-state',
    `${path} was written by a newer Moothall. Nothing was changed; update this one first.`,
  );
}
