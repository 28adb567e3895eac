import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { z } from 'zod';
import { projectRoot } from '../projectRoot.ts';
import type { Store } from '../store/port.ts';
import { type End, type Head, lineOf, newestFormat } from './format.ts';
import { isLeftOut } from './leftOut.ts';

const packageSchema = z.object({ version: z.string() });

/** Lines are handed to the compression in pieces of about so many characters. */
const pieceChars = 64 * 1024;

/**
 * A backup of all that the store holds at this moment, as the bytes of the file. Nobody who writes waits for it, and it
 * is read no faster than it is taken.
 */
export function writeBackup(store: Pick<Store, 'everything'>, at: Date): Readable {
  const head: Head = {
    moothall: 'backup',
    format: newestFormat,
    app: version(),
    at: at.toISOString(),
  };
  const text = Readable.from(pieces(head, store.everything()));
  const file = createGzip();
  // `pipe` alone would leave the one waiting for ever where the other fails.
  text.on('error', (error) => file.destroy(error));
  file.on('close', () => text.destroy());
  return text.pipe(file);
}

async function* pieces(head: Head, items: ReturnType<Store['everything']>): AsyncIterable<string> {
  const digest = createHash('sha256');
  const counts: Record<string, number> = {};
  let piece = `${JSON.stringify(head)}\n`;
  for await (const item of items) {
    if (isLeftOut(item)) continue;
    piece += `${lineOf(item)}\n`;
    counts[item.kind] = (counts[item.kind] ?? 0) + 1;
    if (piece.length < pieceChars) continue;
    digest.update(piece);
    yield piece;
    piece = '';
  }
  digest.update(piece);
  const end: End = { kind: 'end', counts, sha256: digest.digest('hex') };
  yield `${piece}${JSON.stringify(end)}\n`;
}

/** Which Moothall writes it. */
function version(): string {
  const { version } = packageSchema.parse(
    JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')),
  );
  return version;
}
