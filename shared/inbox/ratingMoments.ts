import type { StrategyEntry } from '../ledger/strategyEntry.ts';

/** A rating without its words. */
export interface RatingMoment {
  id: string;
  /** Id of the objective or outcome that it rates. */
  block: string;
  isAgreed: boolean;
  /** ISO 8601 UTC. */
  at: string;
}

/** When what was rated, of one ledger, entry by entry. Replaced and withdrawn ratings count for nothing, as on the board. */
export class RatingMoments {
  readonly #all = new Map<string, RatingMoment>();
  readonly #agreed = new Map<string, RatingMoment[]>();
  /** By person and block. */
  readonly #own = new Map<string, string>();

  /** Answers the rating that the entry makes or withdraws; undefined for any other entry. */
  take(entry: StrategyEntry): RatingMoment | undefined {
    if (entry.type === 'withdrawal') {
      const withdrawn = this.#all.get(entry.ratingId);
      if (withdrawn) this.#drop(withdrawn);
      return withdrawn;
    }
    if (entry.type !== 'rating') return undefined;
    const { id, at, target, kind, supersedes, personId } = entry;
    const rating = { id, block: target.id, isAgreed: kind === 'agreed', at };
    this.#all.set(id, rating);
    const replaced = supersedes === null ? undefined : this.#all.get(supersedes);
    if (replaced) this.#drop(replaced);
    if (rating.isAgreed) this.#agreed.set(target.id, [...(this.#agreed.get(target.id) ?? []), rating]);
    else this.#own.set(`${personId} ${target.id}`, at);
    return rating;
  }

  of(ratingId: string): RatingMoment | undefined {
    return this.#all.get(ratingId);
  }

  /** The latest agreed rating that stands. */
  agreed(block: string): RatingMoment | undefined {
    return this.#agreed.get(block)?.at(-1);
  }

  /** When somebody last gave a rating of their own. */
  own(personId: string, block: string): string | undefined {
    return this.#own.get(`${personId} ${block}`);
  }

  #drop({ id, block }: RatingMoment): void {
    const rest = this.#agreed.get(block)?.filter((each) => each.id !== id);
    if (rest) this.#agreed.set(block, rest);
  }
}
