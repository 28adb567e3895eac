import type { PresenceUser } from '../../shared/collab/presence.ts';
import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { Clock } from './clock.ts';
import { presenceEntry } from './frames.ts';
import type { Member } from './member.ts';
import type { PresenceClaim } from './readPresence.ts';

/** Everybody hears of everybody at most so often. */
const tickMs = 100;

/** How long an id that left is remembered: longer than any echo of it travels. */
const rememberMs = 60_000;

/**
 * The server counts presence by its own clocks, which start here and follow the time. A client's own counts are small,
 * so an echo can be told from a claim; and others never take a person who came back for an older state of them.
 */
const mintedFrom = 1_000_000_000_000;

/** What others see of one id. */
export interface Seen {
  clientId: number;
  /** As an entry of a presence frame, which most states go through many times. */
  entry: Uint8Array;
  /** Who needs not be told; undefined for one that left. */
  owner: Member | undefined;
}

export interface PresenceNews {
  changed: readonly Seen[];
  /** Those who get to know everybody. */
  newcomers: ReadonlySet<Member>;
  /** For them: all who are here, and who just left; empty where there are no newcomers. */
  everybody: readonly Seen[];
}

const nothing: PresenceNews = { changed: [], newcomers: new Set(), everybody: [] };

interface Present extends Seen {
  owner: Member;
  clock: number;
  state: Record<string, unknown>;
}

/** Who is in one room, and where, as the others see it. */
export class Presence {
  readonly #clock: Clock;
  readonly #onDue: () => void;
  readonly #takenSoon: () => boolean;
  readonly #present = new Map<number, Present>();
  readonly #left = new Map<number, { clock: number; at: number }>();
  /** How many ids each connection has brought since the last tick. */
  readonly #brought = new Map<Member, number>();
  readonly #changed = new Map<number, Seen>();
  readonly #relayedAt = new Map<number, number>();
  #newcomers = new Set<Member>();
  #lastClock = mintedFrom;
  #lastTaken = 0;
  #stopTick: (() => void) | undefined;

  /**
   * `onDue`: there is news to take, and nobody has taken any for a while. `takenSoon`: it will be taken without that, so
   * no timer is needed.
   */
  constructor(clock: Clock, onDue: () => void, takenSoon: () => boolean = () => false) {
    this.#clock = clock;
    this.#onDue = onDue;
    this.#takenSoon = takenSoon;
  }

  /**
   * Takes what a connection says about its own ids, stamped with who it is. Claims about the ids of others are passed
   * over in silence: the stock provider sends back whatever it hears.
   * @throws Problem `malformed`, `too-large`
   */
  claim(member: Member, claims: readonly PresenceClaim[], user: PresenceUser): void {
    for (const claim of claims) {
      const held = this.#present.get(claim.clientId);
      if (held?.owner !== member && !this.#mayTake(member, claim, held)) continue;
      if (claim.json === 'null') {
        if (held?.owner === member) this.#remove(held);
        continue;
      }
      const state = parseState(claim.json);
      if (!held) this.#brought.set(member, (this.#brought.get(member) ?? 0) + 1);
      this.#put(claim.clientId, member, state, user);
    }
  }

  /** Writes a new name or organisation into what others already see. */
  restamp(member: Member, user: PresenceUser): void {
    for (const { clientId, owner, state } of this.#present.values()) {
      if (owner === member) this.#put(clientId, member, state, user);
    }
  }

  leave(member: Member): void {
    this.#newcomers.delete(member);
    for (const present of this.#present.values()) {
      if (present.owner === member) this.#remove(present);
    }
  }

  /** Tells somebody who all the others are, with the next news. */
  greet(member: Member): void {
    this.#newcomers.add(member);
    this.#armUnlessTaken();
  }

  /** What there is to tell by now: of each id at most once in a tick. */
  take(): PresenceNews {
    if (this.#changed.size + this.#newcomers.size === 0) return nothing;
    this.#stopTick?.();
    this.#stopTick = undefined;
    this.#brought.clear();
    const now = this.#clock.now();
    const changed = [...this.#changed.values()].filter(({ clientId }) => this.#mayRelay(clientId, now));
    for (const { clientId } of changed) {
      this.#changed.delete(clientId);
      this.#relayedAt.set(clientId, now);
    }
    const newcomers = this.#newcomers;
    this.#newcomers = new Set();
    const left = changed.filter(({ owner }) => owner === undefined);
    const everybody = newcomers.size > 0 ? [...this.#present.values(), ...left] : [];
    if (changed.length + newcomers.size > 0) this.#lastTaken = now;
    this.#forget(now);
    if (this.#changed.size > 0) this.#arm();
    return { changed, newcomers, everybody };
  }

  /** Whose page shows itself under this id. */
  personOf(clientId: number): string | undefined {
    return this.#present.get(clientId)?.owner.personId;
  }

  close(): void {
    this.#stopTick?.();
  }

  /**
   * An id belongs to the connection that brought it. A person may take an own one over: after a broken connection they
   * are back long before the server notices that the old one is dead.
   */
  #mayTake(member: Member, claim: PresenceClaim, held: Present | undefined): boolean {
    const minted = held?.clock ?? this.#left.get(claim.clientId)?.clock ?? 0;
    const isEcho = claim.clock >= mintedFrom && claim.clock <= minted;
    if (claim.json === 'null' || isEcho) return false;
    if (held) return held.owner.personId === member.personId;
    // Ids that come and go faster than anybody hears of them would fill the memory.
    if ((this.#brought.get(member) ?? 0) >= limits.awarenessIdsPerSocket) return false;
    let own = 0;
    for (const { owner } of this.#present.values()) if (owner === member) own++;
    return own < limits.awarenessIdsPerSocket;
  }

  #put(clientId: number, owner: Member, state: Record<string, unknown>, user: PresenceUser): void {
    const clock = this.#nextClock();
    const entry = presenceEntry(clientId, clock, JSON.stringify({ ...state, user }));
    const present = { clientId, clock, entry, owner, state };
    this.#present.set(clientId, present);
    this.#left.delete(clientId);
    this.#announce(present);
  }

  #remove({ clientId }: Present): void {
    const clock = this.#nextClock();
    this.#present.delete(clientId);
    this.#left.set(clientId, { clock, at: this.#clock.now() });
    this.#announce({ clientId, entry: presenceEntry(clientId, clock, 'null'), owner: undefined });
  }

  #nextClock(): number {
    this.#lastClock = Math.max(this.#lastClock + 1, this.#clock.now());
    return this.#lastClock;
  }

  #announce(seen: Seen): void {
    this.#changed.set(seen.clientId, seen);
    this.#armUnlessTaken();
  }

  #armUnlessTaken(): void {
    if (!this.#takenSoon()) this.#arm();
  }

  #arm(): void {
    if (this.#stopTick) return;
    const wait = Math.max(0, this.#lastTaken + tickMs - this.#clock.now());
    this.#stopTick = this.#clock.after(wait, () => {
      this.#stopTick = undefined;
      this.#onDue();
    });
  }

  #mayRelay(clientId: number, now: number): boolean {
    return (this.#relayedAt.get(clientId) ?? 0) + tickMs <= now;
  }

  #forget(now: number): void {
    for (const [clientId, { at }] of this.#left) {
      if (at + rememberMs >= now) continue;
      this.#left.delete(clientId);
      this.#relayedAt.delete(clientId);
    }
  }
}

/** @throws Problem `malformed`, `too-large` */
function parseState(json: string): Record<string, unknown> {
  if (json.length > limits.awarenessBytes) {
    throw new Problem('too-large', 'What a page says about where its person is was too large.');
  }
  const state = parsed(json);
  if (typeof state === 'object' && state !== null && !Array.isArray(state)) return { ...state };
  throw new Problem('malformed', 'What a page says about where its person is can’t be read.');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
