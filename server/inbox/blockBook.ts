import { shortTitle } from '../../shared/strategy/plainText.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import { objectivesOf } from '../../shared/strategy/strategy.ts';
import type { LiveDocuments } from '../strategy/ports.ts';

/** What a strategy is made of, without its prose. */
export interface Blocks {
  title: string;
  outcomes: ReadonlyMap<string, { title: string }>;
  /** In the order of the strategy. */
  objectives: ReadonlyMap<string, { title: string; lead: string | null; outcomeId: string | null }>;
}

/** What a block is called; the strategy under its own id. */
export function titleIn({ title, outcomes, objectives }: Blocks, strategyId: string, block: string): string {
  if (block === strategyId) return title;
  return objectives.get(block)?.title ?? outcomes.get(block)?.title ?? 'Something that was deleted';
}

/** How many outcomes and objectives of all strategies stay in memory. */
const keptInMemory = 50_000;

/** Titles and leads of strategies as they stand, kept until the document changes: an inbox looks at all of one’s strategies. */
export class BlockBook {
  readonly #documents: Pick<LiveDocuments, 'read'>;
  readonly #kept = new Map<string, Promise<Blocks>>();
  readonly #sizes = new Map<string, number>();

  constructor(documents: Pick<LiveDocuments, 'read'>) {
    this.#documents = documents;
  }

  /** @throws Problem `damaged`, `unavailable` */
  read(strategyId: string): Promise<Blocks> {
    const known = this.#kept.get(strategyId);
    const blocks = known ?? this.#documents.read(strategyId, blocksIn);
    this.#kept.delete(strategyId);
    this.#kept.set(strategyId, blocks);
    if (known) return known;
    blocks.then(
      ({ outcomes, objectives }) => {
        if (this.#kept.get(strategyId) !== blocks) return;
        this.#sizes.set(strategyId, outcomes.size + objectives.size);
        this.#forgetOldest();
      },
      () => {
        if (this.#kept.get(strategyId) === blocks) this.changed(strategyId);
      },
    );
    return blocks;
  }

  /** Something of it is new. One that is being read may have missed it: whoever asks from now on gets a later one. */
  changed(strategyId: string): void {
    this.#kept.delete(strategyId);
    this.#sizes.delete(strategyId);
  }

  #forgetOldest(): void {
    let held = 0;
    for (const size of this.#sizes.values()) held += size;
    for (const [strategyId] of this.#kept) {
      if (held <= keptInMemory || this.#kept.size === 1) return;
      held -= this.#sizes.get(strategyId) ?? 0;
      this.changed(strategyId);
    }
  }
}

function blocksIn(doc: Parameters<typeof readStrategy>[0]): Blocks {
  const { strategy } = readStrategy(doc);
  return {
    title: shortTitle(strategy.title),
    outcomes: new Map(strategy.outcomes.map(({ id, title }) => [id, { title: shortTitle(title) }])),
    objectives: new Map(
      objectivesOf(strategy).map(({ id, title, lead, outcomeId }) => [
        id,
        { title: shortTitle(title), lead, outcomeId },
      ]),
    ),
  };
}
