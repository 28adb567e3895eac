import { Problem } from '../../shared/errors.ts';
import type { Clock } from './clock.ts';
import { type LogSize, loadDocument } from './loadDocument.ts';
import type { CollabCensus } from './meters.ts';
import { Room, type RoomParts } from './room.ts';

/** How long a room stays in memory after the last one left: a reload of the page finds it still there. */
const graceMs = 10_000;

/**
 * A log longer than this is folded when the room is loaded, when the last one leaves, or while people write. A document
 * opens from its snapshot many times faster than from the changes that led there.
 */
const foldOnLoadAfter = { updates: 500, bytes: 256 * 1024 };
const foldOnLeaveAfter = { updates: 50, bytes: 32 * 1024 };
const foldWhileLiveAfter = { updates: 5_000, bytes: 1024 * 1024 };

/** How long stopping waits for a disk that does not answer. */
const patienceMs = 5_000;

/** Where a room is in its life. A room that is not listed is absent. */
type Stage =
  | { state: 'loading'; loaded: Promise<Room> }
  | { state: 'live'; room: Room; users: number }
  | { state: 'draining'; room: Room; callOff(): void };

/** Use of a room by one connection or one command; it stays loaded until all are released. */
export interface Lease {
  room: Room;
  release(): void;
}

/** All rooms of this process, each loaded once and forgotten after the last one left. */
export class Rooms {
  readonly #parts: RoomParts;
  readonly #clock: Clock;
  readonly #stages = new Map<string, Stage>();
  readonly #folding = new Map<Room, Promise<void>>();
  /** How long a log was when it could not be folded. */
  readonly #unfoldable = new WeakMap<Room, LogSize>();
  #closing = false;

  constructor(parts: Omit<RoomParts, 'onFull' | 'onFailed'>) {
    this.#clock = parts.clock;
    this.#parts = {
      ...parts,
      onChanged: (strategyId) => {
        this.#foldIfLong(strategyId);
        parts.onChanged(strategyId);
      },
      onFull: (room) => this.#foldAll(room),
      onFailed: (room) => this.#forget(room),
    };
  }

  /** How many rooms are in memory. */
  get size(): number {
    return this.#stages.size;
  }

  /** The same by state. */
  census(): CollabCensus['rooms'] {
    const counted = { loading: 0, live: 0, draining: 0 };
    for (const { state } of this.#stages.values()) counted[state] += 1;
    return counted;
  }

  /**
   * The room of a strategy, loaded if need be.
   * @throws Problem `unavailable` or `damaged` where loading failed or there is no document, after which the next call
   *   tries again
   */
  async use(strategyId: string): Promise<Lease> {
    if (this.#closing) throw stopping();
    const stage = this.#stages.get(strategyId);
    if (!stage) return this.#join(await this.#load(strategyId));
    if (stage.state === 'loading') return this.#join(await stage.loaded);
    return this.#join(stage.room);
  }

  /**
   * Folds the log of a document that is in no memory, and answers whether it did; what is, is folded as people use it.
   * @throws Problem as `use`
   */
  async foldUnused(strategyId: string): Promise<boolean> {
    if (this.#closing || this.#stages.has(strategyId)) return false;
    const { room, release } = await this.use(strategyId);
    await this.#fold(room).finally(release);
    return true;
  }

  /** Resolves once what came in is on disk everywhere, or the disk has had its time. */
  async idle(): Promise<void> {
    const patience = new Promise<void>((resolve) => setTimeout(resolve, patienceMs).unref());
    await Promise.race([Promise.all(this.#loaded().map((room) => room.idle())), patience]);
  }

  /** The same, and ends all rooms. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.idle();
    for (const stage of this.#stages.values()) if (stage.state === 'draining') stage.callOff();
    const rooms = this.#loaded();
    this.#stages.clear();
    for (const room of rooms) room.close(stopping());
  }

  #loaded(): Room[] {
    return [...this.#stages.values()].flatMap((stage) => ('room' in stage ? [stage.room] : []));
  }

  #load(strategyId: string): Promise<Room> {
    const loaded = this.#open(strategyId);
    this.#stages.set(strategyId, { state: 'loading', loaded });
    loaded.then(
      (room) => {
        if (this.#closing) {
          room.close(stopping());
          return;
        }
        this.#stages.set(strategyId, { state: 'live', room, users: 0 });
        // A server that was killed told nobody of the last second's changes.
        if (room.unfolded.updates > 0) this.#parts.onChanged(strategyId);
        if (isLonger(room.unfolded, foldOnLoadAfter)) this.#fold(room);
      },
      () => this.#stages.delete(strategyId),
    );
    return loaded;
  }

  async #open(strategyId: string): Promise<Room> {
    const loaded = await loadDocument(this.#parts.documents, strategyId);
    if (loaded) return new Room(strategyId, loaded, this.#parts);
    // Who asks has been found to be a member. "Gone" would make their page give up this device's copy, perhaps the last.
    throw new Problem('damaged', 'The text of this strategy is missing from the server’s disk.');
  }

  #join(room: Room): Lease {
    const { strategyId } = room;
    const stage = this.#stages.get(strategyId);
    // It failed, or the server began to stop, between loading and now.
    if (this.#closing || !stage || stage.state === 'loading' || stage.room !== room) throw stopping();
    if (stage.state === 'draining') stage.callOff();
    const users = stage.state === 'live' ? stage.users : 0;
    this.#stages.set(strategyId, { state: 'live', room, users: users + 1 });
    let released = false;
    const release = () => {
      if (!released) this.#leave(room);
      released = true;
    };
    return { room, release };
  }

  #leave(room: Room): void {
    const stage = this.#stages.get(room.strategyId);
    if (stage?.state !== 'live' || stage.room !== room) return;
    if (stage.users > 1) this.#stages.set(room.strategyId, { ...stage, users: stage.users - 1 });
    else this.#drain(room);
  }

  #drain(room: Room): void {
    const callOff = this.#clock.after(graceMs, () => void this.#retire(room, stage));
    const stage: Stage = { state: 'draining', room, callOff };
    this.#stages.set(room.strategyId, stage);
  }

  /** Whoever joins while this waits has replaced `stage`, and the room lives on. */
  async #retire(room: Room, stage: Stage): Promise<void> {
    if (isLonger(room.unfolded, foldOnLeaveAfter)) await this.#fold(room);
    await room.idle();
    if (this.#stages.get(room.strategyId) !== stage) return;
    this.#stages.delete(room.strategyId);
    room.close(stopping());
  }

  /** Where that failed the log grows as much again first: reading all of it in every turn would keep everybody waiting. */
  #foldIfLong(strategyId: string): void {
    const stage = this.#stages.get(strategyId);
    if (!stage || !('room' in stage)) return;
    const { updates, bytes } = stage.room.unfolded;
    const tried = this.#unfoldable.get(stage.room) ?? { updates: 0, bytes: 0 };
    const since = { updates: updates - tried.updates, bytes: bytes - tried.bytes };
    if (isLonger(since, foldWhileLiveAfter)) void this.#fold(stage.room);
  }

  /** One at a time: a second one of the same log would only be refused. */
  #fold(room: Room): Promise<void> {
    const folding = this.#folding.get(room) ?? this.#foldNow(room).finally(() => this.#folding.delete(room));
    this.#folding.set(room, folding);
    return folding;
  }

  /** What was deleted since a fold under way began is not in that one. */
  async #foldAll(room: Room): Promise<void> {
    await this.#folding.get(room);
    if (room.unfolded.updates > 0) await this.#fold(room);
  }

  async #foldNow(room: Room): Promise<void> {
    try {
      await room.fold();
      this.#unfoldable.delete(room);
    } catch (error) {
      // The log is whole, only longer than need be.
      this.#unfoldable.set(room, room.unfolded);
      this.#parts.log.warn({ err: error, strategyId: room.strategyId }, 'could not fold the log');
    }
  }

  #forget(room: Room): void {
    const stage = this.#stages.get(room.strategyId);
    if (!stage || stage.state === 'loading' || stage.room !== room) return;
    if (stage.state === 'draining') stage.callOff();
    this.#stages.delete(room.strategyId);
  }
}

function isLonger({ updates, bytes }: LogSize, most: LogSize): boolean {
  return updates > most.updates || bytes > most.bytes;
}

function stopping(): Problem {
  return new Problem('unavailable', 'This strategy was just closed. It opens again in a moment.');
}
