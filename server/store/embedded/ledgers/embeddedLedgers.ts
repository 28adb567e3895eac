import { Problem } from '../../../../shared/errors.ts';
import type { Item } from '../../everything.ts';
import { prepareAppend, prepareEntries } from '../../ledgers/appendRules.ts';
import { isStrategyId } from '../../names.ts';
import type { LedgerEntry, LedgerStore } from '../../port.ts';
import type { Moment } from '../moment.ts';
import type { Parts } from '../parts.ts';
import { Ledger } from './ledger.ts';
import { LedgerMarks, ledgerItems } from './ledgerItems.ts';
import { SegmentCache } from './segmentCache.ts';
import { SegmentFiles } from './segmentFiles.ts';

/** Files' bytes of sealed segments kept parsed, for all strategies together: some 10,000 ratings. */
const cacheBytes = 16 * 1024 * 1024;

/** Ledgers in segments of JSON, each opened when it is first asked for. */
export class EmbeddedLedgers implements LedgerStore {
  readonly #parts: Parts;
  readonly #cache = new SegmentCache(cacheBytes);
  readonly #ledgers = new Map<string, Promise<Ledger>>();
  readonly #marks = new LedgerMarks();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  append<T>(
    strategyId: string,
    entries: readonly { id: string; value: T }[],
    options: { after?: number } = {},
  ): Promise<LedgerEntry<T>[]> {
    return this.#use(strategyId, async (ledger) => {
      const prepared = prepareAppend(strategyId, entries, options.after);
      return (await (await ledger()).append(prepared)) as LedgerEntry<T>[];
    });
  }

  redact(strategyId: string, entries: readonly { id: string; value: unknown }[]): Promise<void> {
    return this.#use(strategyId, async (ledger) => {
      const prepared = prepareEntries(strategyId, entries);
      await (await ledger()).redact(new Map(prepared.map(({ id, text }) => [id, text])));
    });
  }

  read<T>(
    strategyId: string,
    options: { after?: number; limit?: number } = {},
  ): Promise<{ items: LedgerEntry<T>[]; last: number }> {
    const { after = 0, limit = Number.POSITIVE_INFINITY } = options;
    return this.#use(strategyId, async (ledger) => {
      if (!isStrategyId(strategyId)) return { items: [], last: 0 };
      const { items, last } = await (await ledger()).read(after, limit);
      return { items: items as LedgerEntry<T>[], last };
    });
  }

  get<T>(strategyId: string, id: string): Promise<LedgerEntry<T> | undefined> {
    return this.#use(strategyId, async (ledger) => {
      if (!isStrategyId(strategyId)) return undefined;
      return (await (await ledger()).get(id)) as LedgerEntry<T> | undefined;
    });
  }

  remove(strategyId: string): Promise<void> {
    return this.#parts.lifetime.run(async () => {
      if (!isStrategyId(strategyId)) return;
      await new SegmentFiles(strategyId, this.#parts).removeAll();
      this.#ledgers.delete(strategyId);
      this.#marks.forget(strategyId);
      this.#cache.forget(strategyId);
    });
  }

  /** All as it stands now; what can't be read is named. */
  everything(): Moment<Item> {
    return ledgerItems(this.#parts, this.#marks);
  }

  /** Runs one request. Where it meets damage the whole ledger is refused from then on, to writers as well. */
  #use<R>(strategyId: string, request: (ledger: () => Promise<Ledger>) => Promise<R>): Promise<R> {
    return this.#parts.lifetime.run(async () => {
      try {
        return await request(() => this.#ledger(strategyId));
      } catch (error) {
        if (error instanceof Problem && error.code === 'damaged') this.#refuse(strategyId, error);
        throw error;
      }
    });
  }

  #refuse(strategyId: string, refusal: Problem): void {
    const refused = Promise.reject<Ledger>(refusal);
    // Everyone who asks gets the refusal; until somebody does, it is not an unhandled error.
    refused.catch(() => undefined);
    this.#ledgers.set(strategyId, refused);
  }

  #ledger(strategyId: string): Promise<Ledger> {
    const known = this.#ledgers.get(strategyId);
    if (known) return known;
    const opening = Ledger.open(new SegmentFiles(strategyId, this.#parts), this.#cache).then((ledger) => {
      this.#marks.opened(strategyId, ledger);
      return ledger;
    });
    this.#ledgers.set(strategyId, opening);
    opening.catch(() => {
      // A disk that did not answer is asked again next time. (A damaged ledger is refused by `#use`.)
      if (this.#ledgers.get(strategyId) === opening) this.#ledgers.delete(strategyId);
    });
    return opening;
  }
}
