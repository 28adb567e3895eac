import type { PresenceUser } from '../../shared/collab/presence.ts';
import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { Clock } from './clock.ts';
import { type PresenceEntry, presenceFrame } from './frames.ts';
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

interface Present extends PresenceEntry {
  owner: Member;
  state: Record<string, unknown>;
}

/** Who is in one room, and where, as the others see it. */
export class Presence {
  readonly #clock: Clock;
  readonly #members: () => Iterable<Member>;
  readonly #present = new Map<number, Present>();
  readonly #left = new Map<number, { clock: number; at: number }>();
  readonly #changed = new Map<number, PresenceEntry>();
  #lastClock = mintedFrom;
  #lastTick = 0;
  #stopTick: (() => void) | undefined;

  constructor(clock: Clock, members: () => Iterable<Member>) {
    this.#clock = clock;
    this.#members = members;
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
      this.#put(claim.clientId, member, parseState(claim.json), user);
    }
  }

  /** Writes a new name or organisation into what others already see. */
  restamp(member: Member, user: PresenceUser): void {
    for (const { clientId, owner, state } of this.#present.values()) {
      if (owner === member) this.#put(clientId, member, state, user);
    }
  }

  leave(member: Member): void {
    for (const present of this.#present.values()) {
      if (present.owner === member) this.#remove(present);
    }
  }

  /** Everybody else, for one who asks. */
  frameFor(member: Member): Uint8Array {
    return presenceFrame([...this.#present.values()].filter(({ owner }) => owner !== member));
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
    let own = 0;
    for (const { owner } of this.#present.values()) if (owner === member) own++;
    return own < limits.awarenessIdsPerSocket;
  }

  #put(clientId: number, owner: Member, state: Record<string, unknown>, user: PresenceUser): void {
    const json = JSON.stringify({ ...state, user });
    const present = { clientId, clock: this.#nextClock(), json, owner, state };
    this.#present.set(clientId, present);
    this.#left.delete(clientId);
    this.#announce(present);
  }

  #remove({ clientId }: Present): void {
    const clock = this.#nextClock();
    this.#present.delete(clientId);
    this.#left.set(clientId, { clock, at: this.#clock.now() });
    this.#announce({ clientId, clock, json: 'null' });
  }

  #nextClock(): number {
    this.#lastClock = Math.max(this.#lastClock + 1, this.#clock.now());
    return this.#lastClock;
  }

  #announce(entry: PresenceEntry): void {
    this.#changed.set(entry.clientId, entry);
    const wait = Math.max(0, this.#lastTick + tickMs - this.#clock.now());
    this.#stopTick ??= this.#clock.after(wait, () => this.#tick());
  }

  #tick(): void {
    this.#stopTick = undefined;
    this.#lastTick = this.#clock.now();
    const entries = [...this.#changed.values()];
    this.#changed.clear();
    for (const [clientId, { at }] of this.#left) {
      if (at + rememberMs < this.#lastTick) this.#left.delete(clientId);
    }
    const everybody = presenceFrame(entries);
    for (const member of this.#members()) {
      // One's own state would come back older than what one has become meanwhile.
      const others = entries.filter(({ clientId }) => this.#present.get(clientId)?.owner !== member);
      if (others.length === entries.length) member.sendPresence(everybody);
      else if (others.length > 0) member.sendPresence(presenceFrame(others));
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
