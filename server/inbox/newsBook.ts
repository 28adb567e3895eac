import type { z } from 'zod';
import { commentEntrySchema } from '../../shared/comments/commentEntry.ts';
import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import { StrategyNews } from '../../shared/inbox/strategyNews.ts';
import { strategyEntrySchema } from '../../shared/ledger/strategyEntry.ts';
import type { LedgerStore } from '../store/port.ts';

interface Page {
  news: StrategyNews;
  /** Up to where each ledger was read. */
  signed: number;
  comments: number;
  /** Ends once what was asked for before has been read. */
  reading: Promise<void>;
}

const pageSize = 1_000;
/** How many pieces of news of all strategies stay in memory: some 40 MB. Taking them in again costs a pass over the ledgers. */
const keptInMemory = 150_000;

/**
 * The news of each strategy, taken in once: each question asks the ledgers only for what came after. Their words stay in
 * the ledgers, so that the news of hundreds of strategies fit into memory.
 */
export class NewsBook {
  readonly #store: Pick<LedgerStore, 'read'>;
  readonly #pages = new Map<string, Page>();

  constructor(store: Pick<LedgerStore, 'read'>) {
    this.#store = store;
  }

  async read(strategyId: string): Promise<StrategyNews> {
    const page = this.#pages.get(strategyId) ?? {
      ...{ news: new StrategyNews(strategyId), signed: 0, comments: 0, reading: Promise.resolve() },
    };
    this.#pages.delete(strategyId);
    this.#pages.set(strategyId, page);
    // One after the other: two who read at once would take the same entries in twice.
    const reading = page.reading.catch(() => {}).then(() => this.#catchUp(page));
    page.reading = reading;
    await reading;
    this.#forgetOldest();
    return page.news;
  }

  async #catchUp(page: Page): Promise<void> {
    const { news } = page;
    const { strategyId } = news;
    // Comments may be about ratings, so these come first.
    await this.#take(strategyId, page.signed, strategyEntrySchema, (entry, seq) => {
      if (entry) news.takeSigned(entry, seq);
      page.signed = seq;
    });
    await this.#take(commentLedgerId(strategyId), page.comments, commentEntrySchema, (entry, seq) => {
      if (entry) news.takeComment(entry, seq);
      page.comments = seq;
    });
  }

  /** What can't be understood is no news; who reads the ledger itself reports it. */
  async #take<Entry>(
    ledgerId: string,
    after: number,
    schema: z.ZodType<Entry>,
    take: (entry: Entry | undefined, seq: number) => void,
  ): Promise<void> {
    for (let from = after; ; ) {
      const { items, last } = await this.#store.read(ledgerId, { after: from, limit: pageSize });
      for (const { seq, value } of items) take(schema.safeParse(value).data, seq);
      const reached = items.at(-1)?.seq;
      if (reached === undefined || reached >= last) return;
      from = reached;
    }
  }

  /** The strategy read last stays, however much there is of it. */
  #forgetOldest(): void {
    let held = 0;
    for (const { news } of this.#pages.values()) held += news.size;
    for (const [strategyId, { news }] of this.#pages) {
      if (held <= keptInMemory || this.#pages.size === 1) return;
      this.#pages.delete(strategyId);
      held -= news.size;
    }
  }
}
