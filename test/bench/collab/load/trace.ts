import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** One edit: at this place take away so many characters, then put these in. */
export type Patch = readonly [position: number, deleted: number, inserted: string];

export interface Trace {
  patches: Patch[];
  /** For the report: where it comes from. */
  from: string;
}

const traceFile = z.object({
  startContent: z.literal(''),
  endContent: z.string(),
  txns: z.array(z.object({ patches: z.array(z.tuple([z.number(), z.number(), z.string()])) })),
});

/** As many edits as the published trace of writing a paper has, and as many of them take something away. */
const generatedEdits = 259_778;
const deletedShare = 0.3;

/**
 * The trace in the file that TRACE names, in the format of the published editing traces, gzipped or not; without one, a
 * made one of the same size.
 * @throws Error where the file is not such a trace
 */
export async function theTrace(): Promise<Trace> {
  const path = process.env.TRACE;
  if (path === undefined)
    return { patches: generated(), from: 'a generated one, because TRACE names no file' };
  const bytes = await readFile(path);
  const json: unknown = JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  const read = traceFile.safeParse(json);
  if (!read.success) throw new Error(`${path} is not an editing trace: ${z.prettifyError(read.error)}`);
  return { patches: read.data.txns.flatMap(({ patches }) => patches), from: 'the one that TRACE names' };
}

/** Somebody who writes on, steps back to mend something, takes words away again, and writes on. Always the same. */
function generated(): Patch[] {
  const random = seeded(20_260_101);
  const patches: Patch[] = [];
  let length = 0;
  let caret = 0;
  while (patches.length < generatedEdits) {
    if (random() < 0.02) caret = Math.floor(random() * (length + 1));
    const run = 1 + Math.floor(random() * 30);
    const deletes = random() < deletedShare && length > 200;
    for (let each = 0; each < run && patches.length < generatedEdits; each += 1) {
      if (deletes && caret > 0) {
        caret -= 1;
        length -= 1;
        patches.push([caret, 1, '']);
      } else if (!deletes) {
        patches.push([caret, 0, String.fromCharCode(97 + Math.floor(random() * 26))]);
        caret += 1;
        length += 1;
      }
    }
  }
  return patches;
}

/** Numbers from 0 up to 1, the same ones in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
