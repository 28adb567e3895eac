/** Time, so that tests can hold it still. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Does something later, once. Answers a function that calls it off. */
  after(ms: number, act: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    // Waiting to do something later is no reason for the process to stay.
    timer.unref();
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
