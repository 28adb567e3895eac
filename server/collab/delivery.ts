import * as Y from 'yjs';
import { limits } from '../../shared/limits.ts';
import type { Change } from './items.ts';
import type { Member } from './member.ts';
import type { Presence } from './presence.ts';
import { Round } from './round.ts';

export interface DeliveryRoom {
  members(): Iterable<Member>;
  presence: Presence;
  /** Sends a member, in a turn of its own, all that a holder of this state vector lacks. */
  catchUp(member: Member, stateVector: Uint8Array): void;
}

/**
 * Passes on what is new in one room: one write for each member and round. A member that reads too slowly goes without
 * presence first, then without updates too; once it has read what it was sent, it gets what it missed as one change.
 */
export class Delivery {
  readonly #room: DeliveryRoom;
  /** Members that get no presence until they have read what they were sent. */
  readonly #slow = new Set<Member>();
  /** Those of them that get no updates either, with the state vector of what they were sent. */
  readonly #behind = new Map<Member, Uint8Array>();

  constructor(room: DeliveryRoom) {
    this.#room = room;
  }

  /** `doc`, where there are changes: as it is on disk with all of them, which is what members now have. */
  pass(changes: readonly Change[], doc?: Y.Doc): void {
    const round = new Round(changes, this.#room.presence.take());
    if (round.isEmpty) return;
    let stateVector: Uint8Array | undefined;
    for (const member of this.#room.members()) {
      if (this.#behind.has(member)) continue;
      if (member.bufferedBytes > limits.collabSlowBytes) this.#waitFor(member);
      const packet = this.#slow.has(member) ? round.updates(member) : round.all(member);
      if (packet) member.write(packet);
      if (!doc || member.bufferedBytes <= limits.collabBehindBytes) continue;
      stateVector ??= Y.encodeStateVector(doc);
      this.#behind.set(member, stateVector);
      this.#waitFor(member);
    }
  }

  leave(member: Member): void {
    this.#slow.delete(member);
    this.#behind.delete(member);
  }

  #waitFor(member: Member): void {
    if (this.#slow.has(member)) return;
    this.#slow.add(member);
    member.onceRead(() => this.#catchUp(member));
  }

  #catchUp(member: Member): void {
    if (!this.#slow.delete(member)) return;
    const stateVector = this.#behind.get(member);
    // From now on it gets updates again. Should one overtake what it missed, Yjs keeps that until the rest has come.
    this.#behind.delete(member);
    if (stateVector) this.#room.catchUp(member, stateVector);
    this.#room.presence.greet(member);
  }
}
