import { performance } from 'node:perf_hooks';
import { randomNumbers } from '../randomNumbers.ts';
import { Load } from './load.ts';
import { MortalServer } from './mortalServer.ts';

/** What the server was doing when it was killed. */
export type Moment = 'typing' | 'starting' | 'opening';

export interface KillReport {
  seed: number;
  kills: Record<Moment, number>;
  /** Updates of clients that a returned mark said are saved. */
  told: number;
  /** Frames with changes that reached a client. */
  delivered: number;
  /** How often a page's header came to say Saved. */
  saved: number;
  /** Commands answered with a 2xx, by kind. */
  answered: ReadonlyMap<string, number>;
  /** What was owed and was not there after a restart, in words with the number of the kill. */
  lost: string[];
  /** Clients whose document differs from a newcomer's at the end, when all is said and nobody types. */
  apart: string[];
  /** Final close codes that typists got. */
  closed: string[];
  seconds: number;
}

/**
 * Kills one server again and again, on the same data, while people type into three documents and give commands; after
 * each kill somebody fresh looks whether all that was promised is there, before anybody who could bring it back may in.
 * The seed decides what is typed and when it is killed, not how fast the machine is.
 */
export async function killAgainAndAgain(options: {
  kills: number;
  seed: number;
  onKill?: (done: number, lost: readonly string[]) => void;
}): Promise<KillReport> {
  const began = performance.now();
  const random = randomNumbers(options.seed);
  const kills: Record<Moment, number> = { typing: 0, starting: 0, opening: 0 };
  const lost: string[] = [];
  await using server = await MortalServer.on();
  const launched = performance.now();
  await server.start();
  const startMs = performance.now() - launched;
  await using load = await Load.begin(server, random);

  for (let kill = 0; kill < options.kills; ) {
    await load.letIn(server);
    await pause(100 + random() * 600);
    const moments: Moment[] = ['typing'];
    load.keepOut();
    await server.kill();
    // Now and then it is killed again before it has recovered.
    for (; random() < 0.5 && kill + moments.length < options.kills; ) {
      const moment = random() < 0.5 ? 'starting' : 'opening';
      if (moment === 'starting') {
        server.launch();
        await pause(random() * startMs);
      } else {
        await server.start();
        await Promise.race([load.look(server), pause(random() * 60)]);
      }
      await server.kill();
      moments.push(moment);
    }
    await server.start();
    for (const moment of moments) kills[moment] += 1;
    kill += moments.length;
    for (const each of await load.lost(server)) lost.push(`by kill ${kill} (${moments.join(', ')}): ${each}`);
    options.onKill?.(kill, lost);
  }

  await load.letIn(server);
  const apart = await load.settle(server);
  const counted = (of: 'told' | 'delivered') =>
    [...load.owed.values()].reduce((sum, owed) => sum + owed[of], 0);
  return {
    seed: options.seed,
    kills,
    told: counted('told'),
    delivered: counted('delivered'),
    saved: load.pages.reduce((sum, page) => sum + page.saved, 0),
    answered: load.answered.counts,
    lost,
    apart,
    closed: load.typists.flatMap(({ refusals }) => refusals),
    seconds: (performance.now() - began) / 1000,
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
