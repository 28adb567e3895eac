import { setTimeout as pause } from 'node:timers/promises';
import { residentMbOf } from '../../processUse.ts';
import type { CrowdDuties } from '../load/crowd.ts';
import { LoadProcess } from '../load/remote.ts';
import { seedDocument } from '../load/seedDocument.ts';
import { seedStrategy } from '../seed.ts';
import type { ServerName } from '../servers/benchServer.ts';
import { serversToMeasure, startServer } from '../servers/start.ts';
import { printAim, printTable } from '../table.ts';

const documents = 200;
/** The first ones fetch what all share: their memory is not counted. */
const first = 20;
/** Until what loading left behind has been collected, as far as a server does that by itself. */
const restMs = 4_000;

interface Idle {
  server: ServerName;
  /** Kilobytes (10³ bytes) of resident memory for each. */
  kbEach: number;
  /** Megabytes in all. */
  residentMb: number;
}

/** Documents that one person each has open and nobody writes in, fetched from the store by a server just started. */
export async function idleDocuments(): Promise<void> {
  console.log(`\nMemory for an idle open document, one person in each of ${documents}`);
  const measured: Idle[] = [];
  for (const name of await serversToMeasure()) if (name !== 'relay') measured.push(await measure(name));
  printTable(
    ['', 'each', 'server in all'],
    measured.map(({ server, kbEach, residentMb }) => [
      server,
      `${kbEach.toFixed(0)} kB`,
      `${residentMb.toFixed(0)} MB`,
    ]),
  );
  const of = (name: ServerName) => measured.find(({ server }) => server === name)?.kbEach ?? Number.NaN;
  printAim('memory to hocuspocus', of('moothall') / of('hocuspocus'), 1);
  printAim('memory to y-websocket', of('moothall') / of('y-websocket'), 1);
}

async function measure(name: ServerName): Promise<Idle> {
  const { state } = seedStrategy();
  await using server = await startServer(name, state);
  const orders = (await server.open(documents, 1)).flat();
  for (const order of orders) (await seedDocument(order, state)).leave();
  await pause(restMs);
  await server.restart();
  await using crowd = new LoadProcess<CrowdDuties>('./crowd.ts');
  const clients = orders.map((order) => ({ order, part: { does: 'read' as const } }));
  await crowd.ask('join', { clients: clients.slice(0, first), atOnce: 5 });
  await pause(restMs);
  const before = await residentMbOf(server.pid());
  await crowd.ask('join', { clients: clients.slice(first), atOnce: 5 });
  await pause(restMs);
  const residentMb = await residentMbOf(server.pid());
  return { server: name, kbEach: (1000 * (residentMb - before)) / (documents - first), residentMb };
}
