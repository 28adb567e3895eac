import type { Bus } from '../bus.ts';
import type { LedgerPicture } from '../ledger/strategyLedgers.ts';
import type { SessionParts } from './parts.ts';
import { noSuchSession } from './refusals.ts';
import { type Loaded, SessionRecords } from './sessionRecords.ts';

export type Reading = Loaded & Pick<LedgerPicture, 'consents' | 'meanings'>;

type Parts = Pick<SessionParts, 'records' | 'ledgers'>;

/** So many sessions are held at most: those that were asked for last. */
const most = 20;

/**
 * Whole sessions as they stand. After a reveal two hundred ask for one within a moment, so what was read is held until the
 * bus tells of a change; every command tells of it before it is answered. Who may ask is not held: that is looked up each
 * time. What a reading holds must not be changed by anybody.
 */
export class Readings {
  readonly #parts: Parts;
  readonly #held = new Map<string, Promise<Reading>>();

  constructor(parts: Parts, bus: Bus) {
    this.#parts = parts;
    bus.listen((happening) => {
      // One that is being read may have missed it: whoever asks from now on gets a later one.
      if (happening.kind === 'session') this.#held.delete(happening.sessionId);
    });
  }

  /** @throws Problem `not-found` */
  read(sessionId: string): Promise<Reading> {
    const known = this.#held.get(sessionId);
    if (known) return known;
    const reading = this.#readWhole(sessionId);
    this.#held.set(sessionId, reading);
    reading.catch(() => {
      if (this.#held.get(sessionId) === reading) this.#held.delete(sessionId);
    });
    const [oldest] = this.#held.keys();
    if (this.#held.size > most && oldest !== undefined) this.#held.delete(oldest);
    return reading;
  }

  async #readWhole(sessionId: string): Promise<Reading> {
    const { records, ledgers } = this.#parts;
    const whole = await new SessionRecords(records, sessionId).load([
      'participant',
      'answer',
      'round-key',
      'mark',
      'merged',
    ]);
    if (!whole) throw noSuchSession();
    const { consents, meanings } = await ledgers.read(whole.state.session.strategyId);
    return { ...whole, consents, meanings: meanings.filter((entry) => entry.sessionId === sessionId) };
  }
}
