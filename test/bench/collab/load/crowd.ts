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

  stop(): void {
    for (const timer of timers.splice(0)) clearTimeout(timer);
  },

  openWindow(): void {
    keystrokes.openWindow();
    acts = 0;
    for (const client of clients) client.frames = 0;
  },

  /** Answers what was done, and how many messages came in all, since it was opened. */
  closeWindow(): { acts: number; frames: number } {
    keystrokes.closeWindow();
    return { acts, frames: clients.reduce((sum, { frames }) => sum + frames, 0) };
  },

  /**
   * Waits until the observers have all that was typed, or `ms` have passed; then lets newcomers in, who see what the
   * server itself holds, and says how it went.
   */
  async outcome({ ms, newcomers }: { ms: number; newcomers: ClientOrder[] }) {
    const deadline = now() + ms;
    for (;;) {
      const { lost, apart } = outcomeOf(observers, typists);
      if ((lost === 0 && apart === 0) || now() > deadline) break;
      await pause(200);
    }
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
