import { createServer, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { Server, type Socket } from 'socket.io';
import { Problem } from '../../shared/errors.ts';
import type { ClientEvents, ServerEvents } from '../../shared/events.ts';
import type { Bus } from '../bus.ts';
import type { AccessReader } from '../people/access.ts';
import type { Sessions } from '../people/sessions.ts';
import type { Listener, SessionDoors } from '../session/doors.ts';
import { spread } from '../spread.ts';
import { hearBus } from './hearBus.ts';
import { listenerOf } from './listener.ts';
import { channelOf, parseRoom } from './rooms.ts';
import type { ReadThread } from './tellThread.ts';

export interface SocketData extends Listener {
  /** Strategies that it hears, with the partnership of each. */
  strategies: Map<string, string>;
  /** Live sessions that it hears. */
  sessions: Set<string>;
}

export type LiveServer = Server<ClientEvents, ServerEvents, Record<string, never>, SocketData>;
export type LiveSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, SocketData>;

export interface LiveParts {
  sessions: Pick<Sessions, 'identify'>;
  access: AccessReader;
  doors: SessionDoors;
  bus: Bus;
  readThread: ReadThread;
  log: Logger;
}

export interface Live {
  /** HTTP long-polling, for networks that block WebSockets. */
  handleRequest: RequestHandler;
  /** Whether this request may become a socket: somebody is signed in, or there is a session that they may hear. */
  admits(request: IncomingMessage): Promise<boolean>;
  /** After the origin was looked at, and `admits`. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** How many pages are connected. */
  size(): number;
  close(): Promise<void>;
}

/** What a page says is a room's name; anything longer is not from one. */
const longestMessage = 4096;

/** Tells open pages what happened. It carries no commands: a page that hears of something asks for it over HTTP. */
export function createLive({ sessions, access, doors, bus, readThread, log }: LiveParts): Live {
  const io: LiveServer = new Server({
    path: '/live',
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: longestMessage,
    perMessageDeflate: false,
  });
  // socket.io wants a server to listen to. This one hears nothing: requests and upgrades are handed to the engine by
  // whoever has already looked at their origin.
  io.attach(createServer());

  io.use((socket, next) => {
    signIn(socket).then(
      () => next(),
      (error: unknown) => next(error instanceof Error ? error : new Error(String(error))),
    );
  });
  io.on('connection', (socket) => {
    socket.on('watch', (room: unknown, answer: unknown) => {
      const tell: Parameters<ClientEvents['watch']>[1] =
        typeof answer === 'function' ? (said) => answer(said) : () => {};
      watch(socket, room).then(
        () => tell({ ok: true }),
        (error: unknown) => {
          if (!(error instanceof Problem)) log.error({ err: error }, 'a room could not be watched');
          tell({ ok: false, code: error instanceof Problem ? error.code : 'internal' });
        },
      );
    });
    socket.on('unwatch', (name: unknown) => {
      const room = parseRoom(name);
      if (!room) return;
      if (room.kind === 'strategy') socket.data.strategies.delete(room.strategyId);
      if (room.kind === 'session') socket.data.sessions.delete(room.sessionId);
      void socket.leave(channelOf(room, socket.data.person?.id ?? ''));
    });
  });

  async function signIn(socket: LiveSocket): Promise<void> {
    const listener = listenerOf(socket.request, await sessions.identify(socket.request.headers));
    if (!(await mayListen(listener))) throw notSignedIn();
    socket.data = { ...listener, strategies: new Map(), sessions: new Set() };
  }

  async function mayListen({ person, ...guest }: Listener): Promise<boolean> {
    return person !== undefined || doors.admits(guest);
  }

  async function admits(request: IncomingMessage): Promise<boolean> {
    return mayListen(listenerOf(request, await sessions.identify(request.headers)));
  }

  async function watch(socket: LiveSocket, name: unknown): Promise<void> {
    const room = parseRoom(name);
    if (!room) throw new Problem('invalid-request', 'There is no room of that name.');
    const { person, strategies } = socket.data;
    const current = await sessions.identify(socket.request.headers);
    if (current?.sessionId !== person?.sessionId) {
      socket.disconnect(true);
      throw notSignedIn();
    }
    if (room.kind === 'session') {
      await watchSession(socket, room.sessionId);
      return;
    }
    if (!person) throw notSignedIn();
    if (room.kind === 'me') {
      await socket.join(channelOf(room, person.id));
      return;
    }
    const { strategyId } = room;
    const found = await access.inStrategy(person.id, strategyId);
    if (!found) throw notYours();
    strategies.set(strategyId, found.partnershipId);
    await socket.join(channelOf(room, person.id));
    // Had the membership ended just before, the news of it would have found this socket not yet in the room.
    if (await access.inStrategy(person.id, strategyId)) return;
    strategies.delete(strategyId);
    await socket.leave(channelOf(room, person.id));
    throw notYours();
  }

  async function watchSession(socket: LiveSocket, sessionId: string): Promise<void> {
    const channel = channelOf({ kind: 'session', sessionId }, '');
    if (!(await doors.mayHear(socket.data, sessionId))) throw notYours();
    socket.data.sessions.add(sessionId);
    await socket.join(channel);
    // As above: it may have ended just before.
    if (await doors.mayHear(socket.data, sessionId)) return;
    socket.data.sessions.delete(sessionId);
    await socket.leave(channel);
    throw notYours();
  }

  const deafen = hearBus({ io, access, doors, bus, readThread, log });

  return {
    async handleRequest(request, response) {
      if (!(await admits(request))) throw notSignedIn();
      io.engine.handleRequest(request, response);
    },
    admits,
    handleUpgrade: (request, socket, head) => io.engine.handleUpgrade(request, socket, head),
    size: () => io.engine.clientsCount,
    async close() {
      // The connection, not the socket: a page whose socket was disconnected would not come back.
      await spread(io.sockets.sockets.values(), (socket) => socket.conn.close());
      deafen();
      await io.close();
    },
  };
}

function notSignedIn(): Problem {
  return new Problem('not-signed-in', 'Sign in, then try again.');
}

function notYours(): Problem {
  return new Problem('not-found', 'There is no such room, or it is not yours to hear.');
}
