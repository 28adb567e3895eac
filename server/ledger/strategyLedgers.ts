import type { RatingEntry } from '../../shared/ledger/rating.ts';
import { type LedgerEntryValue, ledgerEntrySchema } from '../../shared/ledger/rating.ts';
import { agreedByTarget, type RatingStanding, standings } from '../../shared/ledger/standing.ts';
import type { LedgerStore } from '../store/port.ts';

/** One strategy's ledger as it stood when it was read. Never changes; a later read answers another. */
export interface LedgerPicture {
  /** Seq of the last entry, for an append that insists on nothing having come between. */
  last: number;
  entries: readonly LedgerEntryValue[];
  /** Every rating with what became of it, oldest first. */
  standings: readonly RatingStanding[];
  byId: ReadonlyMap<string, RatingStanding>;
  /** Agreed ratings that stand, oldest first, by what they rate. */
  agreed: ReadonlyMap<string, readonly RatingEntry[]>;
  /** Ids of all who signed something. */
  signers: ReadonlySet<string>;
}

const empty = pictureOf([], 0);
const pageSize = 1_000;
/** How many entries of all ledgers stay in memory together. Reading a ledger again costs a pass over its file. */
const keptInMemory = 30_000;

/**
 * Ledgers, read quickly. What was read once is kept, and each question asks the store only for what came after: the
 * store stays the one truth, and another node's entries are seen as soon as they are there.
 */
export class StrategyLedgers {
  readonly #store: Pick<LedgerStore, 'append' | 'read'>;
  readonly #report: (strategyId: string, entryId: string) => void;
  readonly #pictures = new Map<string, LedgerPicture>();

  /** `report` hears of entries that could not be understood; the rest of the ledger is served. */
  constructor(
    store: Pick<LedgerStore, 'append' | 'read'>,
    report: (strategyId: string, entryId: string) => void,
  ) {
    this.#store = store;
    this.#report = report;
  }

  async read(strategyId: string): Promise<LedgerPicture> {
    const known = this.#pictures.get(strategyId) ?? empty;
    const fresh: LedgerEntryValue[] = [];
    let last = known.last;
    for (;;) {
      const page = await this.#store.read(strategyId, { after: last, limit: pageSize });
      for (const { id, value } of page.items) {
        const entry = this.#understand(strategyId, id, value);
        if (entry) fresh.push(entry);
      }
      const reached = page.items.at(-1)?.seq;
      if (reached !== undefined) last = reached;
      if (reached === undefined || reached >= page.last) break;
    }
    if (last === known.last) return this.#keep(strategyId, known);
    return this.#keep(strategyId, pictureOf([...known.entries, ...fresh], last));
  }

  /**
   * Appends in order; on disk once it resolves. What the ledger holds already is not appended again.
   * @throws Problem `changed-meanwhile` where `after` is given and the ledger has grown since
   */
  async append(strategyId: string, entries: readonly LedgerEntryValue[], after?: number): Promise<void> {
    const kept = entries.map((value) => ({ id: value.id, value }));
    await this.#store.append(strategyId, kept, after === undefined ? {} : { after });
  }

  /** Two reads at once may both have fetched; the one that saw less must not take the other's place. */
  #keep(strategyId: string, picture: LedgerPicture): LedgerPicture {
    const held = this.#pictures.get(strategyId);
    const newest = held && held.last > picture.last ? held : picture;
    this.#pictures.delete(strategyId);
    this.#pictures.set(strategyId, newest);
    this.#forgetOldest();
    return newest;
  }

  /** The ledger read last stays, however long it is. */
  #forgetOldest(): void {
    let held = 0;
    for (const { entries } of this.#pictures.values()) held += entries.length;
    for (const [strategyId, { entries }] of this.#pictures) {
      if (held <= keptInMemory || this.#pictures.size === 1) return;
      this.#pictures.delete(strategyId);
      held -= entries.length;
    }
  }

  /** Undefined for a kind of statement that this version does not know: it stays in the ledger and counts nowhere. */
  #understand(strategyId: string, id: string, value: unknown): LedgerEntryValue | undefined {
    const parsed = ledgerEntrySchema.safeParse(value);
    if (parsed.success) return parsed.data;
    this.#report(strategyId, id);
    return undefined;
  }
}

function pictureOf(entries: readonly LedgerEntryValue[], last: number): LedgerPicture {
  const all = standings(entries);
  return {
    last,
    entries,
    standings: all,
    byId: new Map(all.map((standing) => [standing.rating.id, standing])),
    agreed: agreedByTarget(all),
    signers: new Set(entries.map(({ personId }) => personId)),
  };
}
