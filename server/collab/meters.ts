import type { ProblemCode } from '../../shared/errors.ts';

/**
 * What the collaboration server reports of its work. It knows nothing of who counts it; each call must cost no more than
 * an addition, because some are made for every frame.
 */
export interface CollabMeters {
  /** A frame came in. */
  received(bytes: number): void;
  /** A frame went out. */
  sent(bytes: number): void;
  /** An update that may be written came in. */
  updated(): void;
  /** Something was not taken, or a connection refused, for this reason. */
  refused(reason: ProblemCode): void;
  /** A connection has closed, with the code of whoever closed it. */
  closed(code: number): void;
  /** One write to the log, of all rooms that changed in the same turn, took so long. */
  appended(seconds: number): void;
  /** So long after a turn began, what came in with it was on disk, passed on and told as saved. */
  synced(seconds: number): void;
}

/** For who does not count. */
export const silentMeters: CollabMeters = {
  received() {},
  sent() {},
  updated() {},
  refused() {},
  closed() {},
  appended() {},
  synced() {},
};

/** What is in memory at this moment. */
export interface CollabCensus {
  rooms: { loading: number; live: number; draining: number };
  connections: number;
  /** Bytes that wait in this process for readers who are slower than what they are sent. */
  bufferedBytes: number;
}
