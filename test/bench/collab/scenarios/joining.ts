import { setTimeout as pause } from 'node:timers/promises';
import { cpuSecondsOf } from '../../processUse.ts';
import type { CrowdDuties } from '../load/crowd.ts';
import { LoadProcess } from '../load/remote.ts';
import { seedDocument } from '../load/seedDocument.ts';
import { percentile } from '../percentile.ts';
import { seedStrategy } from '../seed.ts';
import type { ServerName } from '../servers/benchServer.ts';
import { serversToMeasure, startServer } from '../servers/start.ts';
import { ms, printAim, printTable, ratio } from '../table.ts';

interface Joining {
  server: ServerName;
  /** Milliseconds until the last one had the document: the median of the rounds, and all of them. */
  median: number;
  rounds: number[];
  /** Milliseconds of processor time that one round took the server. */
  cpuMs: number;
  /** The median where each says at once that they are here, as a page does, and hears it of everybody else. */
  withPresence: number;
}

const people = 300;
const roundCount = 5;

/** 300 people open a document of the usual size in the same moment, as after a break or a restart. */
export async function joining(): Promise<void> {
  console.log(`\n${people} people join one document at once`);
  const measured: Joining[] = [];
  for (const name of await serversToMeasure()) measured.push(await measure(name));
  const of = (name: ServerName) => measured.find(({ server }) => server === name);
  const against = (name: ServerName, figure: 'median' | 'withPresence' = 'median') =>
    (of('moothall')?.[figure] ?? Number.NaN) / (of(name)?.[figure] ?? Number.NaN);
  const floor = of('relay')?.median ?? Number.NaN;
  printTable(
    ['', 'last one synced', 'to the relay', 'fastest', 'slowest', 'CPU time', 'with presence'],
    measured.map(({ server, median, rounds, cpuMs, withPresence }) => [
      server,
      ms(median),
      ratio(median / floor),
      ms(Math.min(...rounds)),
      ms(Math.max(...rounds)),
      ms(cpuMs),
      ms(withPresence),
    ]),
  );
  printAim('time to the relay', against('relay'), 1.25);
  printAim('time to the relay, with presence', against('relay', 'withPresence'), 1.25);
  for (const peer of ['hocuspocus', 'y-websocket'] as const) {
    printAim(`time to ${peer}`, against(peer), 1);
    printAim(`time to ${peer}, with presence`, against(peer, 'withPresence'), 1);
  }
}

async function measure(name: ServerName): Promise<Joining> {
  const seed = seedStrategy();
  await using server = await startServer(name, seed.state);
  await using crowd = new LoadProcess<CrowdDuties>('./crowd.ts');
  const [orders = []] = await server.open(1, people);
  const [first] = orders;
  if (!first) throw new Error('There is no document to join.');
  const seeder = await seedDocument(first, seed.state);

  async function rounds(does: 'lurk' | 'read'): Promise<number[]> {
    const clients = orders.map((order) => ({ order, part: { does } }));
    const times: number[] = [];
    for (let round = 0; round < roundCount; round += 1) {
      times.push(await crowd.ask('join', { clients, atOnce: people }));
      // Until the last presences have gone round: they are not what is measured.
      await pause(600);
      await crowd.ask('leave', undefined);
      await pause(600);
    }
    return times;
  }

  // A first time, not counted, so that neither side compiles its code in the one that is.
  await rounds('lurk');
  const before = await cpuSecondsOf(server.pid());
  const alone = await rounds('lurk');
  const cpuMs = (1000 * ((await cpuSecondsOf(server.pid())) - before)) / roundCount;
  const withPresence = await rounds('read');
  seeder.leave();
  return {
    server: name,
    median: percentile(alone, 0.5),
    rounds: alone,
    cpuMs,
    withPresence: percentile(withPresence, 0.5),
  };
}
