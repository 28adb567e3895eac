import { WebSocket } from 'ws';
import type * as Y from 'yjs';
import { anyFrame } from './anyFrame.ts';
import { knownOf } from './known.ts';
import type { Random } from './random.ts';

export interface Target {
  /** The document's address at the server, with whatever signs the attacker in. */
  url: string;
  headers?: Record<string, string>;
  /** What the attacker sees of the document. */
  doc: Y.Doc;
}

/** How connections ended, by close code; 0 for those that the attacker cut off. */
export type Endings = Map<number, number>;

const clients = [40, 5_000_001, 7_000_000];

/**
 * Sends so many frames over one connection after another: some are text, some connections are cut off in the middle,
 * and those that the server ends are replaced.
 */
export async function attackSockets(target: Target, random: Random, frames: number): Promise<Endings> {
  const endings: Endings = new Map();
  for (let sent = 0; sent < frames; ) {
    const many = Math.min(1 + random.below(20), frames - sent);
    const code = await oneConnection(target, random, many);
    endings.set(code, (endings.get(code) ?? 0) + 1);
    sent += many;
  }
  return endings;
}

async function oneConnection(target: Target, random: Random, frames: number): Promise<number> {
  const ws = new WebSocket(target.url, { headers: target.headers ?? {} });
  ws.on('error', () => {});
  const closed = new Promise<number>((resolve) => ws.on('close', resolve));
  const opened = new Promise<void>((resolve) => ws.on('open', resolve));
  await Promise.race([opened, closed]);
  const known = knownOf(target.doc, clients);
  for (let index = 0; index < frames && ws.readyState === WebSocket.OPEN; index++) {
    if (random.chance(1)) ws.send('text');
    else ws.send(anyFrame(random, known));
  }
  if (ws.readyState === WebSocket.OPEN) ws.ping();
  const heard = new Promise<number>((resolve) => ws.on('pong', () => resolve(0)));
  const code = await Promise.race([heard, closed]);
  if (random.chance(50)) ws.terminate();
  else ws.close();
  return code;
}
