import type { z } from 'zod';
import type { SignedEntry } from '../../shared/ledger/signature.ts';
import type { LedgerStore } from '../store/port.ts';

/** One ledger as it stood when it was read. Never changes; a later read answers another. */
export interface AnyPicture<Entry> {
  /** Seq of the last entry, for an append that insists on nothing having come between. */
  last: number;
  entries: readonly Entry[];
}

interface Kind<Entry, Picture> {
  /** Everything that such a ledger may hold. */
  schema: z.ZodType<Entry>;
  /**
   * What readers ask of it, worked out once. Where a picture of its beginning is known, `since` is that and what came
   * after, for kinds that need not look at everything again.
   */
  pictureOf: (
    entries: readonly Entry[],
    last: number,
    since?: { picture: Picture; fresh: readonly Entry[] },
  ) => Picture;
}

/** Hears of an entry that could not be understood; the rest of the ledger is served. */
export type ReportEntry = (ledgerId: string, entryId: string) => void;

const pageSize = 1_000;
/** How many entries of all ledgers of a kind stay in memory together. Reading a ledger again costs a pass over its file. */
const keptInMemory = 30_000;

/**
 * Ledgers of one kind, read quickly. What was read once is kept, and each question asks the store only for what came
 * after: the store stays the one truth, and another node's entries are seen as soon as they are there.
 */
export class Ledgers<Entry extends SignedEntry, Picture extends AnyPicture<Entry>> {
  readonly #store: Pick<LedgerStore, 'append' | 'read'>;
  readonly #schema: z.ZodType<Entry>;
  readonly #pictureOf: Kind<Entry, Picture>['pictureOf'];
  readonly #report: ReportEntry;
  readonly #pictures = new Map<string, Picture>();

  constructor(
    store: Pick<LedgerStore, 'append' | 'read'>,
    { schema, pictureOf }: Kind<Entry, Picture>,
    report: ReportEntry,
  ) {
    this.#store = store;
    this.#schema = schema;
    this.#pictureOf = pictureOf;
    this.#report = report;
  }

  async read(ledgerId: string): Promise<Picture> {
    const known = this.#pictures.get(ledgerId) ?? this.#pictureOf([], 0);
    const fresh: Entry[] = [];
    let last = known.last;
    for (;;) {
      const page = await this.#store.read(ledgerId, { after: last, limit: pageSize });
      for (const { id, value } of page.items) {
        const entry = this.#understand(ledgerId, id, value);
        if (entry) fresh.push(entry);
      }
      const reached = page.items.at(-1)?.seq;
      if (reached !== undefined) last = reached;
      if (reached === undefined || reached >= page.last) break;
    }
    if (last === known.last) return this.#keep(ledgerId, known);
    const since = { picture: known, fresh };
    return this.#keep(ledgerId, this.#pictureOf([...known.entries, ...fresh], last, since));
  }

  /**
   * Appends in order; on disk once it resolves. What the ledger holds already is not appended again.
   * @throws Problem `changed-meanwhile` where `after` is given and the ledger has grown since
   */
  async append(ledgerId: string, entries: readonly Entry[], after?: number): Promise<void> {
    const kept = entries.map((value) => ({ id: value.id, value }));
    await this.#store.append(ledgerId, kept, after === undefined ? {} : { after });
  }

  /** Holds these entries in the place of those of the same ids, which come to the same. */
  protected hold(ledgerId: string, entries: readonly Entry[]): void {
    const picture = this.#pictures.get(ledgerId);
    if (!picture) return;
    const fresh = new Map(entries.map((entry) => [entry.id, entry]));
    const all = picture.entries.map((entry) => fresh.get(entry.id) ?? entry);
    this.#pictures.set(ledgerId, { ...picture, entries: all });
  }

  /** Two reads at once may both have fetched; the one that saw less must not take the other's place. */
  #keep(ledgerId: string, picture: Picture): Picture {
    const held = this.#pictures.get(ledgerId);
    const newest = held && held.last > picture.last ? held : picture;
    this.#pictures.delete(ledgerId);
    this.#pictures.set(ledgerId, newest);
    this.#forgetOldest();
    return newest;
  }

  /** The ledger read last stays, however long it is. */
  #forgetOldest(): void {
    let held = 0;
    for (const { entries } of this.#pictures.values()) held += entries.length;
    for (const [ledgerId, { entries }] of this.#pictures) {
      if (held <= keptInMemory || this.#pictures.size === 1) return;
      this.#pictures.delete(ledgerId);
      held -= entries.length;
    }
  }

  /** Undefined for a kind of statement that this version does not know: it stays in the ledger and counts nowhere. */
  #understand(ledgerId: string, id: string, value: unknown): Entry | undefined {
    const parsed = this.#schema.safeParse(value);
    if (parsed.success) return parsed.data;
    this.#report(ledgerId, id);
    return undefined;
  }
}
