import { setTimeout as pause } from 'node:timers/promises';
import { Client } from './client.ts';
import { Keystrokes } from './keystrokes.ts';
import { Mover } from './mover.ts';
import { now } from './now.ts';
import { Observer } from './observer.ts';
import { outcomeOf } from './outcome.ts';
import { serve } from './remote.ts';
import { Typist } from './typist.ts';
import type { ClientOrder } from './wire.ts';

/** What somebody does once they are in. */
export type Part =
  | { does: 'read' }
  /** Reads, and does not say that they are there. */
  | { does: 'lurk' }
  | { does: 'observe' }
  | { does: 'type'; objective: string }
  /** Puts the caret at one of these relative positions after another. */
  | { does: 'move'; positions: object[] };

export interface JoinOrder {
  clients: { order: ClientOrder; part: Part }[];
  /** How many come in at the same time. */
  atOnce: number;
}

const keystrokes = new Keystrokes();
const clients: Client[] = [];
const observers: Observer[] = [];
const typists: Typist[] = [];
const movers: Mover[] = [];
const timers: NodeJS.Timeout[] = [];
/** How many keystrokes and moves were made. */
let acts = 0;

const duties = {
  /** Answers how many milliseconds it took until the last one had the document. */
  async join({ clients: coming, atOnce }: JoinOrder): Promise<number> {
    const began = now();
    for (let from = 0; from < coming.length; from += atOnce) {
      const batch = coming.slice(from, from + atOnce);
      await Promise.all(batch.map(({ order, part }, index) => enter(order, part, `Person ${from + index}`)));
    }
    return now() - began;
  },

  leave(): void {
    for (const client of clients.splice(0)) client.leave();
  },

  /** Everybody who does something does it at the same pace, and at a moment of their own. */
  start({ perSecond }: { perSecond: number }): void {
    const everyMs = 1000 / perSecond;
    for (const act of [
      ...typists.map((one) => () => one.strike()),
      ...movers.map((one) => () => one.move()),
    ]) {
      const counted = () => {
        acts += 1;
        act();
      };
      timers.push(setTimeout(() => timers.push(setInterval(counted, everyMs)), Math.random() * everyMs));
    }
  },

  openWindow(): void {
    keystrokes.openWindow();
    acts = 0;
    for (const client of clients) client.frames = 0;
  },

  /** Ends it all. Answers what was done, and how many messages came in, since the window was opened. */
  closeWindow(): { acts: number; frames: number; lastMove: number } {
    keystrokes.closeWindow();
    for (const timer of timers.splice(0)) clearTimeout(timer);
    const frames = clients.reduce((sum, client) => sum + client.frames, 0);
    return { acts, frames, lastMove: Math.max(...movers.map(({ movedAt }) => movedAt)) };
  },

  /** Resolves once the observers have all that was typed, and the last move that anybody made, or `ms` have passed. */
  async settle({ ms, lastMove }: { ms: number; lastMove: number }): Promise<void> {
    const deadline = now() + ms;
    const isSettled = () =>
      observers.every(({ latestMove }) => latestMove >= lastMove) && outcomeOf(observers, typists).lost === 0;
    while (!isSettled() && now() < deadline) await pause(200);
  },

  /** How it went, with the eyes of newcomers too, who see what the server itself holds. */
  async outcome(newcomers: ClientOrder[]) {
    const late = await Promise.all(newcomers.map(asNewcomer));
    return { ...outcomeOf([...observers, ...late], typists), latencies: keystrokes.latencies };
  },
};

export type CrowdDuties = typeof duties;

serve(duties);

async function enter(order: ClientOrder, part: Part, name: string): Promise<void> {
  const client = new Client(order, name, part.does === 'lurk');
  clients.push(client);
  if (part.does === 'observe') observers.push(new Observer(client, keystrokes));
  await client.synced;
  if (part.does === 'type') typists.push(new Typist(client, keystrokes, part.objective));
  if (part.does === 'move') movers.push(new Mover(client, part.positions));
}

async function asNewcomer(order: ClientOrder): Promise<Observer> {
  const client = new Client(order, 'Newcomer');
  const observer = new Observer(client, new Keystrokes());
  await client.synced;
  client.leave();
  return observer;
}
