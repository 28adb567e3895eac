import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import type * as Y from 'yjs';
import { personParameter, versionParameter } from '../../shared/collab/address.ts';
import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { textVersion } from '../../shared/strategy/textVersion.ts';
import type { Bus, Happening } from '../bus.ts';
import type { AccessReader, Person } from '../people/access.ts';
import { spread } from '../spread.ts';
import type { Store } from '../store/port.ts';
import { type Clock, systemClock } from './clock.ts';
import { Committer } from './committer.ts';
import { Connection } from './connection.ts';
import { documentCreator } from './createDocument.ts';
import type { ReadIdentity } from './identity.ts';
import { type CollabCensus, type CollabMeters, silentMeters } from './meters.ts';
import { News } from './news.ts';
import { Rooms } from './rooms.ts';
import { Socket } from './socket.ts';
import { PlainspokenWebSocket } from './webSocket.ts';

export interface CollabParts {
  store: Pick<Store, 'documents'>;
  access: AccessReader;
  /** Under which name and organisation others see somebody; written into their presence. */
  identity: ReadIdentity;
  bus: Bus;
  log: Logger;
  /** Something new of this strategy is on disk: for what is cached from it, such as its title. At most once a second. */
  onChanged(strategyId: string, look: <T>(read: (doc: Y.Doc) => T) => Promise<T>): void | Promise<void>;
  /** The same each time, at once: for what must never be read from before it. Must not take long. */
  onKept?(strategyId: string): void;
  clock?: Clock;
  meters?: CollabMeters;
}

export interface Collab {
  /**
   * Takes over a request to upgrade, after origin and session were looked at. `person` is undefined where nobody is
   * signed in. Refusals come as close codes, because a browser can't see the status of a refused upgrade.
   */
  handleUpgrade(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    person: Person | undefined,
    strategyId: string,
  ): void;
  /** Looks at the document as it is on disk. @throws Problem `damaged`, `unavailable` */
  read<T>(strategyId: string, look: (doc: Y.Doc) => T): Promise<T>;
  /**
   * Changes the live document in one transaction; on disk, and on its way to open pages, once it resolves. What
   * `change` throws leaves the document as it was. @throws Problem also `not-saved`, after which nothing has changed
   */
  edit<T>(strategyId: string, personId: string, change: (doc: Y.Doc) => T): Promise<T>;
  /** Makes the document of a new strategy. One that exists is left alone, so a replayed command changes nothing. */
  create(strategyId: string, personId: string, fill: (doc: Y.Doc) => void): Promise<void>;
  /** Folds the log of a document that nobody has open, and answers whether it did. @throws Problem as `read` */
  foldUnused(strategyId: string): Promise<boolean>;
  /** How many documents are in memory, and how many connections are open. */
  size(): { rooms: number; connections: number };
  /** The same in more detail. */
  census(): CollabCensus;
  /** Sends everybody away to come back later, and resolves once what came in is on disk. */
  close(): Promise<void>;
}

/** How often each connection is asked whether it is still there. */
const beatMs = 15_000;

/** Not all at the same moment: a thousand at once would hold everybody up. */
const phases = 15;

/** "The server restarts": pages come back by themselves. */
const restarting = 1012;

export function createCollab(parts: CollabParts): Collab {
  const { clock = systemClock, meters = silentMeters } = parts;
  const { log, access, identity, bus } = parts;
  const { documents } = parts.store;
  const connections = new Set<{ connection: Connection; socket: Socket; phase: number }>();
  const committer: Committer = new Committer(documents, meters, () => rooms.size);
  const news = new News(clock, tell);
  const onChanged = (strategyId: string) => {
    parts.onKept?.(strategyId);
    news.changed(strategyId);
  };
  const rooms: Rooms = new Rooms({ documents, committer, clock, log, meters, onChanged });
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    // Frames between the cap and this are read and refused; what is larger still is refused unread.
    maxPayload: 2 * limits.collabFrameBytes,
    WebSocket: PlainspokenWebSocket,
  });
  const deaf = bus.listen(hear);
  let stopBeat = clock.after(beatMs / phases, beat);
  let beats = 0;
  let phase = 0;
  let closing = false;

  function hear(happening: Happening): void {
    if (happening.kind !== 'access' && happening.kind !== 'partnership') return;
    // Else each new title would have everybody who is here looked up again.
    if (happening.kind === 'partnership' && happening.about !== undefined) return;
    for (const { connection } of connections) {
      if (happening.kind === 'access') onAccess(connection, happening);
      if (happening.kind === 'partnership' && happening.partnershipId === connection.access?.partnershipId) {
        void connection.restamp();
      }
    }
  }

  function beat(): void {
    beats += 1;
    for (const { socket, connection, phase } of connections) {
      if (phase !== beats % phases) continue;
      socket.beat();
      // Every change is announced; should one ever not be, it is in force by now.
      void connection.recheck();
    }
    stopBeat = clock.after(beatMs / phases, beat);
  }

  async function tell(strategyId: string): Promise<void> {
    bus.announce({ kind: 'strategy', strategyId });
    try {
      await parts.onChanged(strategyId, (look) => read(strategyId, look));
    } catch (error) {
      log.error({ err: error, strategyId }, 'what is cached of a strategy could not be renewed');
    }
  }

  async function read<T>(strategyId: string, look: (doc: Y.Doc) => T): Promise<T> {
    const { room, release } = await rooms.use(strategyId);
    try {
      // Asked after each second of writing: it need not take a turn.
      if (room.settled) return look(room.settled);
      return await new Promise<T>((resolve, reject) => {
        room.submit({
          kind: 'question',
          answer: (doc) => {
            try {
              resolve(look(doc));
            } catch (error) {
              reject(error);
            }
          },
          failed: reject,
        });
      });
    } finally {
      release();
    }
  }

  return {
    handleUpgrade(request, socket, head, person, strategyId) {
      server.handleUpgrade(request, socket, head, (ws) => {
        const events = { onFrame: (_: Uint8Array) => {}, onClosed: () => {} };
        const guarded = new Socket(ws, socket, clock, meters, {
          onFrame: (frame) => events.onFrame(frame),
          onClosed: () => events.onClosed(),
        });
        const refusal = refusalFor(request, person);
        if (closing) guarded.close(restarting, 'The server restarts.');
        else if (refusal || !person) guarded.end(refusal ?? notSignedIn());
        else {
          const who = { person, strategyId, isPage: statedVersion(request) !== null };
          const connection = new Connection({ rooms, access, identity, log, meters }, guarded, who);
          phase = (phase + 1) % phases;
          const entry = { connection, socket: guarded, phase };
          connections.add(entry);
          events.onFrame = (frame) => connection.receive(frame);
          events.onClosed = () => {
            connections.delete(entry);
            connection.closed();
          };
          void connection.join();
        }
      });
    },

    read,

    async edit(strategyId, personId, change) {
      const { room, release } = await rooms.use(strategyId);
      try {
        return await new Promise((resolve, reject) => {
          let result: ReturnType<typeof change>;
          room.submit({
            kind: 'edit',
            personId,
            make: (doc) => {
              result = change(doc);
            },
            done: () => resolve(result),
            failed: reject,
          });
        });
      } finally {
        release();
      }
    },

    create: documentCreator({ documents, committer, clock }),

    foldUnused: (strategyId) => rooms.foldUnused(strategyId),

    size: () => ({ rooms: rooms.size, connections: connections.size }),

    census() {
      let bufferedBytes = 0;
      for (const { socket } of connections) bufferedBytes += socket.bufferedBytes;
      return { rooms: rooms.census(), connections: connections.size, bufferedBytes };
    },

    async close() {
      closing = true;
      stopBeat();
      await spread(connections, ({ connection }) => connection.close(restarting, 'The server restarts.'));
      // Until the last one is gone, who loses access does so at once.
      deaf();
      await rooms.idle();
      await news.flush();
      await rooms.close();
      server.close();
    },
  };
}

function onAccess(
  connection: Connection,
  { personId, partnershipId, sessionId }: Extract<Happening, { kind: 'access' }>,
): void {
  if (sessionId !== undefined) {
    if (sessionId === connection.person.sessionId) connection.end(notSignedIn());
    return;
  }
  // Of one that is being let in the partnership may not be known yet.
  const { access } = connection;
  const concerns =
    (personId === undefined || personId === connection.person.id) &&
    (partnershipId === undefined || !access || partnershipId === access.partnershipId);
  if (concerns) void connection.recheck();
}

function refusalFor(request: IncomingMessage, person: Person | undefined): Problem | undefined {
  if (!person) return notSignedIn();
  const holder = stated(request, personParameter);
  if (holder !== null && holder !== person.id) {
    return new Problem(
      'not-signed-in',
      'In this browser somebody else has signed in since. Reload the page to go on.',
    );
  }
  const version = statedVersion(request);
  if (version === null || version === String(textVersion)) return undefined;
  return new Problem('schema-mismatch', 'Moothall was renewed. Reload the page to go on.');
}

function statedVersion(request: IncomingMessage): string | null {
  return stated(request, versionParameter);
}

function stated(request: IncomingMessage, parameter: string): string | null {
  return new URL(request.url ?? '/', 'http://localhost').searchParams.get(parameter);
}

function notSignedIn(): Problem {
  return new Problem('not-signed-in', 'You are signed out. Sign in to go on.');
}
