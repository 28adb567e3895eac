import { ipKeyGenerator, MemoryStore, type Options } from 'express-rate-limit';
import { TooMany } from '../tooMany.ts';

export interface FailureLimit {
  /** @throws TooMany where this key has failed too often */
  check(key: string): Promise<void>;
  /** Counts a failure. @throws TooMany from the first one too many */
  failed(key: string): Promise<void>;
  close(): void;
}

/**
 * Counts what went wrong, not what was asked: a workshop of sixty people is one address, and must not be limited for
 * being many. express-rate-limit's own middleware counts each request until its answer, so sixty who sign in at the same
 * moment would be sixty failures; its store does the counting here.
 */
export function createFailureLimit(options: { most: number; windowMs: number; words: string }): FailureLimit {
  const store = new MemoryStore();
  store.init({ windowMs: options.windowMs } as Options);

  function insist(hits: { totalHits: number; resetTime: Date | undefined }, most: number): void {
    if (hits.totalHits <= most) return;
    const ms = (hits.resetTime?.getTime() ?? Date.now() + options.windowMs) - Date.now();
    throw new TooMany(options.words, Math.max(1, Math.ceil(ms / 1000)));
  }

  return {
    async check(key) {
      const hits = await store.get(key);
      if (hits) insist(hits, options.most - 1);
    },
    async failed(key) {
      insist(await store.increment(key), options.most);
    },
    close: () => store.shutdown(),
  };
}

/** An address as a key. All of an IPv6 network counts as one, since its holder can use every address in it. */
export function addressKey(address: string): string {
  return address === '' ? 'unknown' : ipKeyGenerator(address);
}
