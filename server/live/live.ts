import { createServer, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { Server, type Socket } from 'socket.io';
import { Problem } from '../../shared/errors.ts';
import type { ClientEvents, ServerEvents } from '../../shared/events.ts';
import type { Bus } from '../bus.ts';
import type { AccessReader, Person } from '../people/access.ts';
import type { Sessions } from '../people/sessions.ts';
import { spread } from '../spread.ts';
import { hearBus } from './hearBus.ts';
import { channelOf, parseRoom } from './rooms.ts';

export interface SocketData {
  person: Person;
  /** Strategies that it hears, with the partnership of each. */
  strategies: Map<string, string>;
}

export type LiveServer = Server<ClientEvents, ServerEvents, Record<string, never>, SocketData>;
export type LiveSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, SocketData>;

export interface LiveParts {
  sessions: Pick<Sessions, 'identify'>;
  access: AccessReader;
  bus: Bus;
  log: Logger;
}

export interface Live {
  /** HTTP long-polling, for networks that block WebSockets. */
  handleRequest: RequestHandler;
  /** After origin and session were looked at. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** How many pages are connected. */
  size(): number;
  close(): Promise<void>;
}

/** What a page says is a room's name; anything longer is not from one. */
const longestMessage = 4096;

/** Tells open pages what happened. It carries no commands: a page that hears of something asks for it over HTTP. */
export function createLive({ sessions, access, bus, log }: LiveParts): Live {
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
      void socket.leave(channelOf(room, socket.data.person.id));
    });
  });

  async function signIn(socket: LiveSocket): Promise<void> {
    const person = await sessions.identify(socket.request.headers);
    if (!person) throw notSignedIn();
    socket.data.person = person;
    socket.data.strategies = new Map();
  }

  async function watch(socket: LiveSocket, name: unknown): Promise<void> {
    const room = parseRoom(name);
    if (!room) throw new Problem('invalid-request', 'There is no room of that name.');
    const { person, strategies } = socket.data;
    const current = await sessions.identify(socket.request.headers);
    if (current?.sessionId !== person.sessionId) {
      socket.disconnect(true);
      throw notSignedIn();
    }
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

  const deafen = hearBus({ io, access, bus, log });

  return {
    async handleRequest(request, response) {
      if (!(await sessions.identify(request.headers))) throw notSignedIn();
      io.engine.handleRequest(request, response);
    },
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
  return new Problem('not-found', 'There is no such strategy, or you are not a member of it.');
}
