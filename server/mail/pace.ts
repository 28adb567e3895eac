/** How long e-mail waits, in milliseconds. */
export interface Pace {
  /** After a mail server refused for the first time. */
  pauseMs: number;
  /** For more of a burst; and at most, however long it goes on. */
  quietMs: number;
  atMostMs: number;
  /** Until what was signed at a moment is surely there to be read. */
  settleMs: number;
  /** Between looks at the clock for the daily messages. */
  tickMs: number;
}

export const usualPace: Pace = {
  pauseMs: 60_000,
  quietMs: 60_000,
  atMostMs: 300_000,
  settleMs: 5_000,
  tickMs: 60_000,
};
