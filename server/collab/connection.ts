import type { Logger } from 'pino';
import { may } from '../../shared/access.ts';
import { encodeMoothall, type FromServer } from '../../shared/collab/messages.ts';
import { colourOf, type PresenceUser } from '../../shared/collab/presence.ts';
import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { Access, AccessReader, Person } from '../people/access.ts';
import { deniedFrame } from './frames.ts';
import type { ReadIdentity } from './identity.ts';
import { Inbox, type Received } from './inbox.ts';
import type { Member } from './member.ts';
import type { CollabMeters } from './meters.ts';
import type { Packet } from './packet.ts';
import { Questions } from './questions.ts';
import { readFrame } from './readFrame.ts';
import type { Lease, Rooms } from './rooms.ts';
import type { Socket } from './socket.ts';
import { Standing } from './standing.ts';

export interface ConnectionParts {
  rooms: Rooms;
  access: AccessReader;
  identity: ReadIdentity;
  log: Logger;
  meters: CollabMeters;
}

type Stage = { state: 'joining' } | { state: 'in'; lease: Lease; user: PresenceUser } | { state: 'gone' };

/** One person's connection to one strategy. Its messages are handled in order, each with the role of that moment. */
export class Connection implements Member {
  readonly person: Person;
  readonly strategyId: string;
  readonly #parts: ConnectionParts;
  readonly #socket: Socket;
  readonly #standing: Standing;
  readonly #inbox: Inbox;
  readonly #questions = new Questions(this);
  /** Whether it hears Moothall's own messages: a page of ours, or a program that has sent a mark. */
  #speaksMoothall: boolean;
  #stage: Stage = { state: 'joining' };
  #hungUp = false;
  #toldDenied = false;

  constructor(
    parts: ConnectionParts,
    socket: Socket,
    who: { person: Person; strategyId: string; isPage: boolean },
  ) {
    this.#parts = parts;
    this.#socket = socket;
    this.person = who.person;
    this.strategyId = who.strategyId;
    this.#speaksMoothall = who.isPage;
    this.#standing = new Standing(parts.access, who.person, who.strategyId);
    this.#inbox = new Inbox({
      standing: this.#standing,
      isIn: () => this.#stage.state === 'in',
      isDismissed: () => socket.dismissed,
      ask: () => this.#currentAccess(),
      handle: (received, access) => this.#handle(received, access),
      failed: (error) => this.#endFor(error),
      onDone: () => {
        if (this.#hungUp) this.#leave();
      },
    });
  }

  get personId(): string {
    return this.person.id;
  }

  /** Where it stands, as last asked. */
  get access(): Access | undefined {
    return this.#standing.known;
  }

  /** Lets it in, or ends it with the reason. */
  async join(): Promise<void> {
    try {
      const { access } = await this.#standing.ask();
      const user = await this.#user(access);
      const lease = await this.#parts.rooms.use(this.strategyId);
      this.#stage = { state: 'in', lease, user };
      lease.room.enter(this);
      // The role may have changed while the room was being loaded.
      this.tell({ kind: 'role', role: (this.access ?? access).role });
      this.#questions.ask(lease.room);
      lease.room.presence.greet(this);
      this.#inbox.wake();
    } catch (error) {
      this.#endFor(error);
    }
  }

  /** Takes one frame. What can't be read ends the connection, and nobody else's. */
  receive(frame: Uint8Array): void {
    try {
      const received = { incoming: readFrame(frame), bytes: frame.length + limits.collabFrameOverheadBytes };
      this.#socket.hold(received.bytes);
      this.#inbox.take(received);
    } catch (error) {
      this.#endFor(error);
    }
  }

  /** Its membership, role or session may have changed. */
  async recheck(): Promise<void> {
    this.#standing.doubt();
    try {
      await this.#currentAccess();
    } catch (error) {
      this.#endFor(error);
    }
  }

  /** Its name or organisation may have changed. */
  async restamp(): Promise<void> {
    try {
      const access = await this.#currentAccess();
      const user = await this.#user(access);
      if (this.#stage.state !== 'in' || isSame(user, this.#stage.user)) return;
      this.#stage = { ...this.#stage, user };
      this.#stage.lease.room.presence.restamp(this, user);
    } catch (error) {
      this.#endFor(error);
    }
  }

  /** The socket has closed. What it brought before that still counts: people close their laptop on the last word. */
  closed(): void {
    this.#hungUp = true;
    if (this.#stage.state === 'in') this.#stage.lease.room.presence.leave(this);
    this.#inbox.wake();
  }

  get bufferedBytes(): number {
    return this.#socket.bufferedBytes;
  }

  send(message: Uint8Array): void {
    this.#socket.send(message);
  }

  write(packet: Packet): void {
    this.#socket.write(packet);
  }

  onceRead(act: () => void): void {
    this.#socket.onceRead(act);
  }

  tell(message: FromServer): void {
    if (this.#speaksMoothall) this.#socket.send(encodeMoothall(message));
  }

  processed(bytes: number): void {
    this.#socket.release(bytes);
  }

  denied(): void {
    this.#parts.meters.refused('role-too-low');
    const role = this.access?.role;
    if (this.#speaksMoothall && role) this.tell({ kind: 'role', role });
    else if (!this.#toldDenied) this.send(deniedFrame('Your role does not allow changes here.'));
    this.#toldDenied = true;
  }

  end(problem: Problem): void {
    this.#socket.end(problem);
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  #leave(): void {
    const stage = this.#stage;
    this.#stage = { state: 'gone' };
    if (stage.state !== 'in') return;
    stage.lease.room.leave(this);
    stage.lease.release();
  }

  #handle({ incoming, bytes }: Received, access: Access): void {
    if (this.#stage.state !== 'in') return;
    const { user, lease } = this.#stage;
    const { room } = lease;
    if (incoming.kind === 'update') {
      const allowed = may(access.role, 'write-strategy');
      if (allowed) this.#parts.meters.updated();
      const { kind, update, writers, goesOn, whole } = incoming;
      room.submit({ kind, update, writers, goesOn, whole, from: this, bytes, allowed });
      return;
    }
    if (incoming.kind === 'mark') {
      this.#speaksMoothall = true;
      room.submit({ kind: 'mark', from: this, bytes, mark: incoming.mark });
      return;
    }
    this.#socket.release(bytes);
    switch (incoming.kind) {
      case 'step1':
        this.#questions.answer(room, incoming.stateVector);
        break;
      case 'presence':
        if (!this.#hungUp) room.presence.claim(this, incoming.claims, user);
        break;
      case 'ask-presence':
        room.presence.greet(this);
        break;
      case 'nothing':
        break;
    }
  }

  async #currentAccess(): Promise<Access> {
    const { access, changed } = await this.#standing.ask();
    if (changed && this.#stage.state === 'in') {
      this.tell({ kind: 'role', role: access.role });
      const allowedNow = may(access.role, 'write-strategy');
      // What it could not send before is wanted now.
      if (allowedNow && !may(changed.from, 'write-strategy')) this.#questions.ask(this.#stage.lease.room);
      if (!allowedNow) this.#toldDenied = false;
    }
    return access;
  }

  async #user(access: Access): Promise<PresenceUser> {
    const { name, organisation } = await this.#parts.identity(this.person, access);
    return { id: this.person.id, name, organisation, colour: colourOf(this.person.id) };
  }

  #endFor(error: unknown): void {
    if (error instanceof Problem) {
      this.end(error);
      return;
    }
    this.#parts.log.error({ err: error, strategyId: this.strategyId }, 'a connection failed');
    this.end(new Problem('unavailable', 'Something went wrong on our side. What was saved is safe.'));
  }
}

/** Said once more to everybody it would be news to nobody. */
function isSame(one: PresenceUser, other: PresenceUser): boolean {
  return one.name === other.name && one.organisation === other.organisation;
}
