import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Item } from '../../everything.ts';
import { isStrategyId } from '../../names.ts';
import { nullIfMissing, Unreadable } from '../jsonFile.ts';
import type { Moment } from '../moment.ts';
import type { Parts } from '../parts.ts';
import type { Ledger } from './ledger.ts';
import { SegmentFiles } from './segmentFiles.ts';

/** Where each ledger ended at one moment. One that is not listed has not been in use since: nobody wrote to it. */
export type Ends = Map<string, number>;

/** Knows, for any moment, how far each ledger had come: without reading those that nobody uses. */
export class LedgerMarks {
  readonly #inUse = new Map<string, Ledger>();
  readonly #watched = new Set<Ends>();

  /** Called before anything can be appended to a ledger that was just read. */
  opened(strategyId: string, ledger: Ledger): void {
    this.#inUse.set(strategyId, ledger);
    // It comes into use only now, so where it ends it ended before.
    for (const ends of this.#watched) if (!ends.has(strategyId)) ends.set(strategyId, ledger.last);
  }

  forget(strategyId: string): void {
    this.#inUse.delete(strategyId);
  }

  /** The ends of this moment. Ledgers that come into use are added until it is released. */
  now(): Ends {
    const ends = new Map([...this.#inUse].map(([strategyId, { last }]) => [strategyId, last]));
    this.#watched.add(ends);
    return ends;
  }

  release(ends: Ends): void {
    this.#watched.delete(ends);
  }
}

/** The entries of all ledgers up to where each ends now, read from their files: whoever uses them need not wait. */
export function ledgerItems(parts: Parts, marks: LedgerMarks): Moment<Item> {
  const ends = marks.now();
  return { items: itemsUpTo(parts, ends), release: () => marks.release(ends) };
}

async function* itemsUpTo(parts: Parts, ends: Ends): AsyncIterable<Item> {
  const names = (await readdir(join(parts.dataDir, 'ledgers')).catch(nullIfMissing)) ?? [];
  for (const strategyId of names.filter(isStrategyId).sort()) {
    for await (const item of itemsOf(new SegmentFiles(strategyId, parts))) {
      // Asked anew each time: it may come into use while its files are being read.
      if (item.kind === 'entry' && item.entry.seq > (ends.get(strategyId) ?? item.entry.seq)) break;
      yield item;
    }
  }
}

/** Up to the first file that can't be read: what comes after it can't be understood without it. */
async function* itemsOf(files: SegmentFiles): AsyncIterable<Item> {
  const { strategy } = files;
  for (const [number, aside] of await files.found()) {
    try {
      if (aside !== undefined) throw new Unreadable('It was set aside');
      const segment = await files.json(number).read();
      for (const entry of segment?.entries ?? []) yield { kind: 'entry', strategyId: strategy, entry };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield { kind: 'damaged', part: `ledger of ${strategy} from file ${number} on` };
      return;
    }
  }
}
