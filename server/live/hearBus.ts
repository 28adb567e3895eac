import type { Logger } from 'pino';
import type { Bus, Happening } from '../bus.ts';
import type { AccessReader } from '../people/access.ts';
import type { SessionDoors } from '../session/doors.ts';
import { Counts } from './counts.ts';
import type { LiveServer, LiveSocket } from './live.ts';
import { channelOf } from './rooms.ts';
import { type ReadThread, tellThread } from './tellThread.ts';

interface Parts {
  io: LiveServer;
  access: AccessReader;
  doors: SessionDoors;
  bus: Bus;
  readThread: ReadThread;
  log: Logger;
}

/** Passes on what happens to the pages that may know. Answers how to stop. */
export function hearBus({ io, access, doors, bus, readThread, log }: Parts): () => void {
  const failed = (error: unknown) => log.error({ err: error }, 'an event could not be passed on');
  const counts = new Counts(
    doors,
    (sessionId, count) => io.to(`session:${sessionId}`).emit('answered', { sessionId, ...count }),
    failed,
  );
  const sockets = (): LiveSocket[] => [...io.sockets.sockets.values()];

  const deafen = bus.listen((happening) => {
    hear(happening).catch(failed);
  });
  return () => {
    deafen();
    counts.close();
  };

  async function hear(happening: Happening): Promise<void> {
    switch (happening.kind) {
      case 'rating': {
        const { strategyId, target } = happening;
        io.to(`strategy:${strategyId}`).emit('rating', { strategyId, target });
        break;
      }
      case 'thread':
        await tellThread({ access, readThread, sockets }, happening);
        break;
      case 'strategy':
      case 'signed': {
        const { kind, strategyId } = happening;
        io.to(`strategy:${strategyId}`).emit(kind, { strategyId });
        break;
      }
      case 'partnership':
      case 'evidence':
        await tellMembers(happening.kind, happening.partnershipId);
        break;
      case 'session': {
        const { sessionId, what } = happening;
        if (what === 'answered') counts.changed(sessionId);
        else {
          io.to(`session:${sessionId}`).emit(what, { sessionId });
          // Pages that show the strategy follow it, and tell that it is on.
          io.to(`strategy:${happening.strategyId}`).emit('session', { strategyId: happening.strategyId });
        }
        break;
      }
      case 'notified':
        io.to(channelOf({ kind: 'me' }, happening.personId)).emit('notified');
        break;
      case 'access':
        await onAccess(happening);
        break;
      default:
        happening satisfies never;
    }
  }

  /** Pages that show something of the partnership, and the home pages of its members. */
  async function tellMembers(event: 'partnership' | 'evidence', partnershipId: string): Promise<void> {
    await Promise.all(
      sockets().map(async (socket) => {
        const { person, strategies } = socket.data;
        if (!person) return;
        const shows = [...strategies.values()].includes(partnershipId);
        const isHome = socket.rooms.has(channelOf({ kind: 'me' }, person.id));
        if (!shows && !isHome) return;
        // Asked afresh: a name that changed is for members alone.
        const member = await access.inPartnership(person.id, partnershipId).catch(nobody);
        if (member) socket.emit(event, { partnershipId });
      }),
    );
  }

  async function onAccess({
    personId,
    partnershipId,
    sessionId,
  }: Extract<Happening, { kind: 'access' }>): Promise<void> {
    const concerned = sockets().filter(({ data }) => personId === undefined || data.person?.id === personId);
    // Their home page first: it lists what they may still see, or that they are signed out.
    for (const socket of concerned) {
      const { person } = socket.data;
      if (!person) continue;
      const channel = channelOf({ kind: 'me' }, person.id);
      if (sessionId === undefined ? socket.rooms.has(channel) : sessionId === person.sessionId) {
        socket.emit('me');
      }
    }
    if (sessionId !== undefined) {
      for (const socket of concerned) {
        if (socket.data.person?.sessionId === sessionId) socket.disconnect(true);
      }
      return;
    }
    await Promise.all(concerned.map((socket) => leaveClosedRooms(socket, partnershipId)));
  }

  async function leaveClosedRooms(socket: LiveSocket, partnershipId: string | undefined): Promise<void> {
    await leaveClosedSessions(socket);
    const { person, strategies } = socket.data;
    if (!person) return;
    for (const [strategyId, behind] of strategies) {
      if (partnershipId !== undefined && behind !== partnershipId) continue;
      if (await access.inStrategy(person.id, strategyId).catch(nobody)) continue;
      strategies.delete(strategyId);
      await socket.leave(channelOf({ kind: 'strategy', strategyId }, person.id));
      // The page that shows it finds out by asking again.
      socket.emit('strategy', { strategyId });
    }
  }

  /** Of a strategy that was deleted, and of a partnership that they belong to no more. */
  async function leaveClosedSessions(socket: LiveSocket): Promise<void> {
    for (const sessionId of socket.data.sessions) {
      if (await doors.mayHear(socket.data, sessionId).catch(() => false)) continue;
      socket.data.sessions.delete(sessionId);
      await socket.leave(channelOf({ kind: 'session', sessionId }, ''));
      socket.emit('moved', { sessionId });
    }
  }
}

/** Where the records can't be read, nobody hears anything. */
function nobody(): undefined {
  return undefined;
}
