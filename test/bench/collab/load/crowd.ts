import { setTimeout as pause } from 'node:timers/promises';
import { Client } from './client.ts';
import { Keystrokes } from './keystrokes.ts';
import { Observer } from './observer.ts';
import { outcomeOf } from './outcome.ts';
import { serve } from './remote.ts';
import { Typist } from './typist.ts';
import type { ClientOrder } from './wire.ts';

export interface JoinOrder {
  clients: { order: ClientOrder; part: 'reader' | 'observer' | { typesIn: string } }[];
  /** How many come in at the same time. */
  atOnce: number;
}

/** Each typist's strokes come at the same pace and at a moment of their own. */
interface TypingOrder {
  perSecond: number;
  /** Only move the caret. */
  caretsOnly?: boolean;
}

const keystrokes = new Keystrokes();
const readers: Client[] = [];
const observers: Observer[] = [];
const typists: Typist[] = [];
let timers: NodeJS.Timeout[] = [];

const duties = {
  /** Resolves once all have the document. */
  async join({ clients, atOnce }: JoinOrder): Promise<void> {
    for (let from = 0; from < clients.length; from += atOnce) {
      await Promise.all(
        clients.slice(from, from + atOnce).map(async ({ order, part }, index) => {
          const client = new Client(order, `Person ${from + index}`);
          if (part === 'observer') observers.push(new Observer(client, keystrokes));
          await client.synced;
          if (part === 'reader') readers.push(client);
          else if (part !== 'observer') typists.push(new Typist(client, keystrokes, part.typesIn));
        }),
      );
    }
  },

  startTyping({ perSecond, caretsOnly = false }: TypingOrder): void {
    for (const typist of typists) {
      const act = () => (caretsOnly ? typist.caret() : typist.strike());
      timers.push(
        setTimeout(() => timers.push(setInterval(act, 1000 / perSecond)), (Math.random() * 1000) / perSecond),
      );
    }
  },

  stopTyping(): void {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  },

  openWindow(): void {
    keystrokes.openWindow();
    for (const client of clients()) client.frames = 0;
  },

  closeWindow(): { frames: number } {
    keystrokes.closeWindow();
    return { frames: clients().reduce((sum, { frames }) => sum + frames, 0) };
  },

  /** Waits until the observers have all that was typed, or `ms` have passed, and says how it went. */
  async outcome({ ms, newcomers }: { ms: number; newcomers: ClientOrder[] }) {
    const deadline = performance.now() + ms;
    for (;;) {
      const outcome = outcomeOf(observers, typists);
      if ((outcome.lost === 0 && outcome.apart === 0) || performance.now() > deadline) {
        const late = await Promise.all(newcomers.map((order) => asNewcomer(order)));
        return {
          ...outcome,
          ...outcomeOf(observers, typists, late),
          latencies: keystrokes.latencies,
          counted: keystrokes.counted,
        };
      }
      await pause(200);
    }
  },
};

export type CrowdDuties = typeof duties;

serve(duties);

function clients(): Client[] {
  return [...readers, ...observers.map(({ client }) => client), ...typists.map(({ client }) => client)];
}

/** Somebody who comes in when all is done: what the server itself holds. */
async function asNewcomer(order: ClientOrder): Promise<Observer> {
  const client = new Client(order, 'Newcomer');
  const observer = new Observer(client, new Keystrokes());
  await client.synced;
  client.leave();
  return observer;
}
