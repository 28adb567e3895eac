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
  /** Milliseconds until the last one had the document: of all rounds. */
  rounds: number[];
  median: number;
  /** Milliseconds of processor time that one round took the server. */
  cpuMs: number;
}

const people = 300;
const roundCount = 5;

/** 300 people open a document of the usual size in the same moment, as after a break or a restart. */
export async function joining(): Promise<void> {
  console.log(`\n${people} people join one document at once`);
  const measured: Joining[] = [];
  for (const name of await serversToMeasure()) measured.push(await measure(name));
  const floor = measured.find(({ server }) => server === 'relay')?.median ?? Number.NaN;
  printTable(
    ['', 'last one synced', 'to the relay', 'fastest', 'slowest', 'CPU time'],
    measured.map(({ server, median, rounds, cpuMs }) => [
      server,
      ms(median),
      ratio(median / floor),
      ms(Math.min(...rounds)),
      ms(Math.max(...rounds)),
      ms(cpuMs),
    ]),
  );
  const medianOf = (name: ServerName) => measured.find(({ server }) => server === name)?.median ?? Number.NaN;
  printAim('time to the relay', medianOf('moothall') / floor, 1.25);
  for (const peer of ['hocuspocus', 'y-websocket'] as const) {
    printAim(`time to ${peer}`, medianOf('moothall') / medianOf(peer), 1);
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
  const clients = orders.map((order) => ({ order, part: { does: 'read' as const } }));
  const rounds: number[] = [];
  // A first time, not counted, so that neither side compiles its code in the one that is.
  await crowd.ask('join', { clients, atOnce: people });
  await crowd.ask('leave', undefined);
  const before = await cpuSecondsOf(server.pid());
  for (let round = 0; round < roundCount; round += 1) {
    await settled();
    rounds.push(await crowd.ask('join', { clients, atOnce: people }));
    await settled();
    await crowd.ask('leave', undefined);
  }
  const cpuMs = (1000 * ((await cpuSecondsOf(server.pid())) - before)) / roundCount;
  seeder.leave();
  return { server: name, rounds, median: percentile(rounds, 0.5), cpuMs };
}

/** Everybody's presence goes to everybody when so many come or go: not what is measured. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1_000));
}
