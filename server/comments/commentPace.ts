import { limits } from '../../shared/limits.ts';
import { TooMany } from '../tooMany.ts';

const windowMs = 60_000;
/** Above so many people, those who said nothing for a minute are forgotten. */
const manyPeople = 1_000;

interface Kind {
  most: number;
  words: string;
}

const kinds = {
  comment: {
    most: limits.commentsPerMinute,
    words: `You have written ${limits.commentsPerMinute} comments within a minute, and that is the most. This one was not sent; wait a moment, then send it again.`,
  },
  act: {
    most: limits.commentActsPerMinute,
    words: `You have changed ${limits.commentActsPerMinute} things in threads within a minute, and that is the most. Nothing was changed; wait a moment, then try again.`,
  },
} as const satisfies Record<string, Kind>;

type Spent = Record<keyof typeof kinds, number[]>;

/** Moments, in milliseconds since 1970, at which a person commented lately, as the ledgers tell. */
export type RecentComments = (personId: string, since: number) => Promise<number[]>;

/**
 * How much one person may say within a minute, whatever device or address they write from. It counts in memory; a server
 * that was just started asks the ledgers what was said before.
 */
export class CommentPace {
  readonly #clock: () => Date;
  readonly #recent: RecentComments;
  readonly #startedAt: number;
  readonly #spent = new Map<string, Spent>();
  readonly #asking = new Map<string, Promise<void>>();

  constructor(clock: () => Date, recent: RecentComments) {
    this.#clock = clock;
    this.#recent = recent;
    this.#startedAt = clock().getTime();
  }

  /**
   * Counts one, does it, and counts it not where that failed.
   * @throws TooMany
   */
  async spend<T>(personId: string, kind: keyof typeof kinds, act: () => Promise<T>): Promise<T> {
    await this.#rememberBefore(personId);
    const now = this.#clock().getTime();
    const spent = this.#of(personId);
    const lately = spent[kind].filter((at) => at > now - windowMs);
    spent[kind] = lately;
    const { most, words } = kinds[kind];
    const oldest = lately[lately.length - most];
    if (oldest !== undefined) {
      throw new TooMany(words, Math.max(1, Math.ceil((oldest + windowMs - now) / 1000)));
    }
    lately.push(now);
    try {
      return await act();
    } catch (error) {
      const place = spent[kind].lastIndexOf(now);
      if (place >= 0) spent[kind].splice(place, 1);
      throw error;
    }
  }

  /** Once for each person, and only while what was said before the start still counts. */
  async #rememberBefore(personId: string): Promise<void> {
    const since = this.#startedAt - windowMs;
    if (this.#clock().getTime() > this.#startedAt + windowMs) {
      this.#asking.clear();
      return;
    }
    const asked =
      this.#asking.get(personId) ??
      this.#recent(personId, since).then((moments) => {
        this.#of(personId).comment.unshift(...moments.filter((at) => at < this.#startedAt).sort());
      });
    this.#asking.set(personId, asked);
    try {
      await asked;
    } catch (error) {
      this.#asking.delete(personId);
      throw error;
    }
  }

  #of(personId: string): Spent {
    const known = this.#spent.get(personId);
    if (known) return known;
    if (this.#spent.size >= manyPeople) this.#forgetQuiet();
    const fresh = { comment: [], act: [] };
    this.#spent.set(personId, fresh);
    return fresh;
  }

  #forgetQuiet(): void {
    const long = this.#clock().getTime() - windowMs;
    for (const [personId, spent] of this.#spent) {
      const last = Math.max(spent.comment.at(-1) ?? 0, spent.act.at(-1) ?? 0);
      if (last <= long) this.#spent.delete(personId);
    }
  }
}
