/** Time, so that tests can hold it still. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /**
   * Does something later, once. Answers a function that calls it off. `mustHappen`: the process stays for it; else waiting
   * to do something later is no reason to.
   */
  after(ms: number, act: () => void, mustHappen?: boolean): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, act, mustHappen = false) {
    const timer = setTimeout(act, ms);
    if (!mustHappen) timer.unref();
    return () => clearTimeout(timer);
  },
};

/**
 * A clock that stands still rather than going back: were a machine's time set back by an hour, whatever is due so long
 * after something else would wait for that hour.
 */
export function steadyClock(read: () => number): Clock {
  let latest = 0;
  return {
    ...systemClock,
    now() {
      latest = Math.max(latest, read());
      return latest;
    },
  };
}
