import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Problem, problemBody } from '../../shared/errors.ts';
import type { Person } from '../people/access.ts';
import type { Identify } from './mount.ts';
import { foreignOrigin, upgradeIsOurs } from './origin.ts';
import { toProblem } from './problems.ts';

export interface UpgradeParts {
  identify: Identify;
  publicUrl: string | undefined;
  /** A strategy's document. It takes people who are not signed in too, and tells them so by a close code. */
  collab: (
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    person: Person | undefined,
    strategyId: string,
  ) => void;
  /** socket.io, for those whom `admits` lets in. */
  live: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Whether somebody may hear anything there: who is signed in, and guests of a live session. */
  admits: (request: IncomingMessage) => Promise<boolean>;
  /** True for an upgrade of the pages' own tooling, which has a listener of its own: that socket is left alone. */
  pagesTake: (request: IncomingMessage) => boolean;
}

/**
 * The one place where connections become sockets. Origin and session are looked at before; no part listens for upgrades
 * by itself, since each would have to guess which of them are its own and when to cut off the others.
 */
export function routeUpgrades(server: Server, parts: UpgradeParts): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (parts.pagesTake(request)) return;
    // A connection that is reset while it waits would otherwise end the whole server.
    socket.on('error', () => socket.destroy());
    route(request, socket, head, parts).catch((error: unknown) => refuse(socket, toProblem(error)));
  });
}

async function route(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  { identify, publicUrl, collab, live, admits }: UpgradeParts,
): Promise<void> {
  const target = targetOf(request);
  if (!target) {
    refuseStatus(socket, 404, 'Not Found', '');
    return;
  }
  if (!upgradeIsOurs(request, publicUrl)) throw foreignOrigin();
  if (target.kind === 'live') {
    const admitted = await admits(request);
    if (socket.destroyed) return;
    if (admitted) {
      live(request, socket, head);
      return;
    }
    throw new Problem('not-signed-in', 'Sign in, then try again.');
  }
  const person = await identify(request.headers);
  if (!socket.destroyed) collab(request, socket, head, person, target.strategyId);
}

type Target = { kind: 'live' } | { kind: 'collab'; strategyId: string };

function targetOf(request: IncomingMessage): Target | undefined {
  const [path = ''] = (request.url ?? '').split('?');
  if (path === '/live' || path === '/live/') return { kind: 'live' };
  const strategyId = /^\/collab\/([A-Za-z0-9_-]{1,120})\/?$/.exec(path)?.[1];
  return strategyId === undefined ? undefined : { kind: 'collab', strategyId };
}

/** Refuses an upgrade in HTTP, as the connection still speaks it. */
export function refuse(socket: Duplex, problem: Problem): void {
  refuseStatus(socket, problem.status, problem.code, JSON.stringify(problemBody(problem)));
}

function refuseStatus(socket: Duplex, status: number, reason: string, body: string): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(
    [
      `HTTP/1.1 ${status} ${reason}`,
      'Connection: close',
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
    () => socket.destroy(),
  );
}
