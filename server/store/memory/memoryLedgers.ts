import type { Item } from '../everything.ts';
import { prepareAppend, prepareEntries, redactedAmong, stageAppend } from '../ledgers/appendRules.ts';
import type { Lifetime } from '../lifetime.ts';
import type { LedgerEntry, LedgerStore } from '../port.ts';

class MemoryLedger {
  entries: LedgerEntry[] = [];
  readonly #seqs = new Map<string, number>();

  get last(): number {
    return this.entries.length;
  }

  seqOf(id: string): number | undefined {
    return this.#seqs.get(id);
  }

  add(fresh: readonly LedgerEntry[]): void {
    for (const entry of fresh) {
      this.entries.push(entry);
      this.#seqs.set(entry.id, entry.seq);
    }
  }

  redact(redacted: ReadonlyMap<string, string>): void {
    this.entries = redactedAmong(this.entries, redacted) ?? this.entries;
  }

  at(seq: number): LedgerEntry[] {
    return this.entries.slice(seq - 1, seq);
  }
}

export class MemoryLedgers implements LedgerStore {
  readonly #lifetime: Lifetime;
  readonly #ledgers = new Map<string, MemoryLedger>();

  constructor(lifetime: Lifetime) {
    this.#lifetime = lifetime;
  }

  async append<T>(
    strategyId: string,
    entries: readonly { id: string; value: T }[],
    options: { after?: number } = {},
  ): Promise<LedgerEntry<T>[]> {
    this.#lifetime.mustBeOpen();
    const prepared = prepareAppend(strategyId, entries, options.after);
    const ledger = this.#ledgers.get(strategyId) ?? new MemoryLedger();
    const { fresh, seqs } = stageAppend(ledger, prepared);
    ledger.add(fresh);
    this.#ledgers.set(strategyId, ledger);
    return seqs.flatMap((seq) => ledger.at(seq)) as LedgerEntry<T>[];
  }

  async read<T>(
    strategyId: string,
    options: { after?: number; limit?: number } = {},
  ): Promise<{ items: LedgerEntry<T>[]; last: number }> {
    this.#lifetime.mustBeOpen();
    const { entries, last } = this.#ledgers.get(strategyId) ?? new MemoryLedger();
    const from = Math.max(0, options.after ?? 0);
    const items = entries.slice(from, from + (options.limit ?? entries.length));
    return { items: items as LedgerEntry<T>[], last };
  }

  async redact(strategyId: string, entries: readonly { id: string; value: unknown }[]): Promise<void> {
    this.#lifetime.mustBeOpen();
    const prepared = prepareEntries(strategyId, entries);
    this.#ledgers.get(strategyId)?.redact(new Map(prepared.map(({ id, text }) => [id, text])));
  }

  everything(): Item[] {
    return [...this.#ledgers].flatMap(([strategyId, { entries }]) =>
      entries.map((entry) => ({ kind: 'entry' as const, strategyId, entry })),
    );
  }

  async remove(strategyId: string): Promise<void> {
    this.#lifetime.mustBeOpen();
    this.#ledgers.delete(strategyId);
  }

  async get<T>(strategyId: string, id: string): Promise<LedgerEntry<T> | undefined> {
    this.#lifetime.mustBeOpen();
    const ledger = this.#ledgers.get(strategyId);
    return ledger?.at(ledger.seqOf(id) ?? 0)[0] as LedgerEntry<T> | undefined;
  }
}
