import { setTimeout as pause } from 'node:timers/promises';
import { cpuSecondsOf } from '../../processUse.ts';
import type { HistorianDuties, Intake } from '../load/historian.ts';
import { LoadProcess } from '../load/remote.ts';
import { percentile } from '../percentile.ts';
import type { BenchServer, ServerName } from '../servers/benchServer.ts';
import { serversToMeasure, startServer } from '../servers/start.ts';
import { ms, printAim, printAimAtLeast, printTable } from '../table.ts';

/** A server that has not taken all by then is judged by what it has. */
const limitMs = 30_000;
/** Long enough for each server to let go of a document that nobody has open, and to store it as it likes to. */
const awayMs = 14_000;
/** What still works after that is storing: it is waited for, up to this long. */
const storingMs = 120_000;
const opens = 3;
/** A document that has not come whole by then is counted as not opened. */
const openingMs = 60_000;
/** Who takes longer is opened once. */
const longMs = 2_000;

interface Kept extends Intake {
  server: ServerName;
  /** Milliseconds from the end of that until the server had come to rest, the time of letting go not counted. */
  storingMs: number;
  /** Milliseconds from connecting to having all of it, each time with the server just started. */
  cold: number;
}

/** A long editing history: taken in edit by edit over one socket, then opened by the first client of a fresh process. */
export async function history(): Promise<void> {
  await using historian = new LoadProcess<HistorianDuties>('./historian.ts');
  const { edits, from, letters } = await historian.ask('prepare', undefined);
  console.log(
    `\nA history of ${edits.toLocaleString('en-GB')} edits (${from}), ${letters.toLocaleString('en-GB')} letters long at its end`,
  );
  const measured: Kept[] = [];
  for (const name of await serversToMeasure()) {
    if (name !== 'relay') measured.push(await measure(name, historian, edits));
  }
  const perSecond = (kept: Intake | undefined) => (kept ? kept.edits / (kept.ms / 1000) : Number.NaN);
  printTable(
    ['', 'edits a second', 'taken in', 'in', 'still storing for', 'opened cold'],
    measured.map((kept) => [
      kept.server,
      Math.round(perSecond(kept)).toLocaleString('en-GB'),
      kept.edits < edits ? `${kept.edits.toLocaleString('en-GB')}, then stopped` : 'all',
      ms(kept.ms),
      ms(kept.storingMs),
      ms(kept.cold),
    ]),
  );
  const own = measured.find(({ server }) => server === 'moothall');
  printAimAtLeast('edits a second', perSecond(own), 25_000);
  printAim('opened cold', own?.cold ?? Number.NaN, 150, 'ms');
  for (const peer of measured.filter(({ server }) => server !== 'moothall')) {
    printAimAtLeast(`edits a second to ${peer.server}`, perSecond(own) / perSecond(peer), 1);
    printAim(`opened cold to ${peer.server}`, (own?.cold ?? Number.NaN) / peer.cold, 1);
  }
}

async function measure(
  name: ServerName,
  historian: LoadProcess<HistorianDuties>,
  edits: number,
): Promise<Kept> {
  await using server = await startServer(name, new Uint8Array());
  const [first, second] = await server.open(2, 1);
  const [order] = first ?? [];
  const [spare] = second ?? [];
  if (!order || !spare) throw new Error('There is no document to fill.');
  const intake = await historian.ask('send', { order, limitMs });
  let kept = order;
  if (intake.edits < edits) {
    // What it was sent and has not taken would keep it busy for minutes more.
    await server.kill();
    await server.restart();
    await historian.ask('sendWhole', spare);
    kept = spare;
  }
  await pause(awayMs);
  const storing = await untilAtRest(server);
  const times: number[] = [];
  for (let each = 0; each < opens; each += 1) {
    await server.restart();
    times.push(await historian.ask('open', { order: kept, limitMs: openingMs }));
    if (times.some((time) => !(time < longMs))) break;
    await pause(500);
  }
  return { server: name, ...intake, storingMs: storing, cold: percentile(times, 0.5) };
}

async function untilAtRest(server: BenchServer): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < storingMs) {
    const before = await cpuSecondsOf(server.pid());
    await pause(1_000);
    if (!((await cpuSecondsOf(server.pid())) - before > 0.1)) break;
  }
  return performance.now() - began - 1_000;
}
