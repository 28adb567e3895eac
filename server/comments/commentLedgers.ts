import { type CommentEntry, commentEntrySchema } from '../../shared/comments/commentEntry.ts';
import { noThreads, type Threads, threadsAfter } from '../../shared/comments/threads.ts';
import { Ledgers, type ReportEntry } from '../ledger/ledgers.ts';
import type { LedgerStore } from '../store/port.ts';

/** One strategy’s comments as they stood when they were read. */
export interface CommentPicture {
  last: number;
  entries: readonly CommentEntry[];
  threads: Threads;
}

/** What was said about each strategy, by `commentLedgerId`. A new entry changes only the thread that it is about. */
export class CommentLedgers extends Ledgers<CommentEntry, CommentPicture> {
  readonly #store: Pick<LedgerStore, 'redact'>;

  constructor(store: Pick<LedgerStore, 'append' | 'read' | 'redact'>, report: ReportEntry) {
    super(
      store,
      {
        schema: commentEntrySchema,
        pictureOf: (entries, last, since) => ({
          last,
          entries,
          threads: since
            ? threadsAfter(since.picture.threads, since.fresh)
            : threadsAfter(noThreads, entries),
        }),
      },
      report,
    );
    this.#store = store;
  }

  /** Keeps these entries in the place of those of the same ids. They must come to the same threads. */
  async redact(ledgerId: string, entries: readonly CommentEntry[]): Promise<void> {
    await this.#store.redact(
      ledgerId,
      entries.map((value) => ({ id: value.id, value })),
    );
    this.hold(ledgerId, entries);
  }
}
