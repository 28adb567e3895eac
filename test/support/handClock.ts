import type { Clock } from '../../server/collab/clock.ts';

/** Time that moves only when told to. */
export interface HandClock extends Clock {
  pass(ms: number): void;
  /** How many things are still to be done later. */
  pending(): number;
}

export function handClock(): HandClock {
  let now = 1_750_000_000_000;
  let waiting: { at: number; act: () => void }[] = [];
  return {
    now: () => now,
    after(ms, act) {
      const entry = { at: now + ms, act };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((each) => each !== entry);
      };
    },
    pass(ms) {
      const end = now + ms;
      for (;;) {
        const next = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        waiting = waiting.filter((each) => each !== next);
        now = Math.max(now, next.at);
        next.act();
      }
      now = end;
    },
    pending: () => waiting.length,
  };
}
