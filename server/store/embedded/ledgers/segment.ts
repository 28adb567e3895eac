import { z } from 'zod';
import { deepFreeze } from '../../json.ts';
import { isId } from '../../names.ts';
import type { LedgerEntry } from '../../port.ts';
import type { JsonFormat } from '../jsonFile.ts';

/** One file of a ledger: entries with consecutive positions, from `first`. Never changed: an append makes a new one. */
export interface Segment {
  readonly strategy: string;
  /** From 1. The file's name. */
  readonly number: number;
  readonly first: number;
  readonly entries: readonly LedgerEntry[];
  /** Size of the file. */
  readonly bytes: number;
}

const envelope = z.object({
  format: z.literal(1),
  strategy: z.string(),
  segment: z.int().positive(),
  first: z.int().positive(),
  entries: z
    .array(z.object({ id: z.string().refine(isId), seq: z.int().positive(), value: z.unknown() }))
    .min(1),
});

/** What comes before and after the entries in a file, in bytes, at most. */
const frameBytes = 256;

export function emptySegment(strategy: string, number: number, first: number): Segment {
  return { strategy, number, first, entries: [], bytes: frameBytes };
}

export function lineOf(entry: LedgerEntry): string {
  return JSON.stringify({ id: entry.id, seq: entry.seq, value: entry.value });
}

/** What these entries add to a file, in bytes. */
export function bytesOf(entries: readonly LedgerEntry[]): number {
  return entries.reduce((sum, entry) => sum + Buffer.byteLength(lineOf(entry)) + ',\n'.length, 0);
}

export function withEntries(segment: Segment, fresh: readonly LedgerEntry[]): Segment {
  return { ...segment, entries: [...segment.entries, ...fresh], bytes: segment.bytes + bytesOf(fresh) };
}

export function segmentFormat(strategy: string, number: number): JsonFormat<Segment> {
  return {
    parse(text) {
      const file = envelope.parse(JSON.parse(text));
      // A copy put back under another name would show one strategy's ratings in another, or twice.
      if (file.strategy !== strategy || file.segment !== number) {
        throw new Error(`It says that it is part ${file.segment} of “${file.strategy}”`);
      }
      file.entries.forEach((entry, at) => {
        if (entry.seq !== file.first + at)
          throw new Error(`Entry ${file.first + at} is not where it should be`);
        if (entry.value === undefined) throw new Error(`Entry ${entry.seq} has no value`);
      });
      const { first, entries } = file;
      return { strategy, number, first, entries: deepFreeze(entries), bytes: Buffer.byteLength(text) };
    },

    format(segment) {
      const head = { format: 1, strategy, segment: number, first: segment.first };
      const lines = segment.entries.map(lineOf).join(',\n');
      return `${JSON.stringify(head).slice(0, -1)},"entries":[\n${lines}\n]}\n`;
    },
  };
}
