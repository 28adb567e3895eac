import { setTimeout as pause } from 'node:timers/promises';
import { cpuSecondsOf, residentMbOf } from '../../processUse.ts';
import type { CrowdDuties, JoinOrder, Part } from '../load/crowd.ts';
import { LoadProcess } from '../load/remote.ts';
import { seedDocument } from '../load/seedDocument.ts';
import type { ClientOrder } from '../load/wire.ts';
import { percentile } from '../percentile.ts';
import { caretsIn, type Seed, seedStrategy } from '../seed.ts';
import type { ServerName } from '../servers/benchServer.ts';
import { startServer } from '../servers/start.ts';

export interface WritingPlan {
  documents: number;
  /** In each document. */
  people: number;
  typists: number;
  /** In how many documents one person watches what comes in, and in each how many. */
  observed: { documents: number; people: number };
  /** In each document, who only move their caret. */
  movers?: number;
  /** Keystrokes of each typist, moves of each mover. */
  perSecond: number;
}

export interface Writing {
  server: ServerName;
  /** Of one core: 100 is all of it. */
  cpuPercent: number;
  /** Microseconds of processor time for each keystroke or move, until it had come to everybody. */
  cpuMicrosEach: number;
  /** Milliseconds from a typist's sending to an observer's receipt. */
  p50: number;
  p99: number;
  residentMb: number;
  /** Messages that one person got in a second. */
  framesPerPerson: number;
  /** Of one core, by both load processes together. */
  loadPercent: number;
  sent: number;
  lost: number;
  apart: number;
}

/** The carets of the roomful that just came in settle, and code gets warm: V8 compiles for ten seconds and more. */
const warmUpMs = 10_000;
const measuredMs = 1_000 * Number(process.env.SECONDS ?? 10);
/** For what is under way when typing ends. */
const settleMs = 30_000;
const joinAtOnce = 25;

/**
 * People in documents, some of whom type. Typists and observers share one process, and with it a clock; the many who only
 * read have another, so that what they get delays nobody's timing.
 */
export async function measureWriting(name: ServerName, plan: WritingPlan): Promise<Writing> {
  const seed = seedStrategy();
  await using server = await startServer(name, seed.state);
  await using desk = new LoadProcess<CrowdDuties>('./crowd.ts');
  await using hall = new LoadProcess<CrowdDuties>('./crowd.ts');
  const everyone = <T>(what: (each: LoadProcess<CrowdDuties>) => Promise<T>) =>
    Promise.all([desk, hall].map(what));
  const opened = await server.open(plan.documents, plan.people);
  const seeders = await Promise.all(
    opened.flatMap(([first]) => (first ? [seedDocument(first, seed.state)] : [])),
  );
  const { atDesk, inHall } = seats(opened, plan, seed);
  await hall.ask('join', { clients: inHall, atOnce: joinAtOnce });
  await desk.ask('join', { clients: atDesk, atOnce: joinAtOnce });
  for (const seeder of seeders) seeder.leave();

  await everyone((each) => each.ask('start', { perSecond: plan.perSecond }));
  await pause(warmUpMs);
  const pids = [server.pid(), desk.pid, hall.pid];
  const before = await Promise.all(pids.map(cpuSecondsOf));
  const began = performance.now();
  await everyone((each) => each.ask('openWindow', undefined));
  await pause(measuredMs);
  const windows = await everyone((each) => each.ask('closeWindow', undefined));
  const seconds = (performance.now() - began) / 1000;
  const used = (await Promise.all(pids.map(cpuSecondsOf))).map(
    (after, n) => after - (before[n] ?? Number.NaN),
  );
  const residentMb = await residentMbOf(server.pid());
  const lastMove = Math.max(...windows.map((window) => window.lastMove));
  await desk.ask('settle', { ms: settleMs, lastMove });
  // A server that fell behind has only now done the work for what was typed.
  const ofAll = (await cpuSecondsOf(server.pid())) - (before[0] ?? Number.NaN);

  const newcomers =
    name === 'relay' ? [] : opened.slice(0, plan.observed.documents).flatMap(([first]) => first ?? []);
  const { latencies, sent, lost, apart } = await desk.ask('outcome', newcomers);
  const total = (of: 'acts' | 'frames') => windows.reduce((sum, window) => sum + window[of], 0);
  const [ofServer = Number.NaN, ...ofLoad] = used;
  return {
    server: name,
    cpuPercent: (100 * ofServer) / seconds,
    cpuMicrosEach: (1e6 * ofAll) / total('acts'),
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    residentMb,
    framesPerPerson: total('frames') / (plan.documents * plan.people) / seconds,
    loadPercent: (100 * ofLoad.reduce((sum, each) => sum + each, 0)) / seconds,
    sent,
    lost,
    apart,
  };
}

/** Who sits where: in each document typists first, then observers, then those who move their caret, then readers. */
function seats(opened: readonly ClientOrder[][], plan: WritingPlan, seed: Seed) {
  const { typists, observed, movers = 0 } = plan;
  const atDesk: JoinOrder['clients'] = [];
  const inHall: JoinOrder['clients'] = [];
  const positions = caretsIn(seed);
  for (const [document, orders] of opened.entries()) {
    const observers = document < observed.documents ? observed.people : 0;
    for (const [seat, order] of orders.entries()) {
      const take = (part: Part, table = inHall) => table.push({ order, part });
      if (seat < typists) {
        take({ does: 'type', objective: seed.objectives[seat % seed.objectives.length] ?? '' }, atDesk);
      } else if (seat < typists + observers) take({ does: 'observe' }, atDesk);
      else if (seat < typists + observers + movers) take({ does: 'move', positions });
      else take({ does: 'read' });
    }
  }
  return { atDesk, inHall };
}
