import type { ServerName } from '../servers/benchServer.ts';
import { serversToMeasure } from '../servers/start.ts';
import { ms, percent, printAim, printTable, ratio } from '../table.ts';
import { measureWriting, type Writing, type WritingPlan } from './writing.ts';

/** Of a core: more than that is all that one process can have. */
const fullPercent = 90;
/** Half of all keystrokes later than this is a queue that grows. */
const behindMs = 500;

export async function measureEach(plan: WritingPlan): Promise<Writing[]> {
  const measured: Writing[] = [];
  for (const name of await serversToMeasure()) measured.push(await measureWriting(name, plan));
  return measured;
}

/** One row for each server, and what is wrong with a run that can't be believed. */
export function printWriting(measured: readonly Writing[]): void {
  const floor = of(measured, 'relay').cpuMicrosEach;
  printTable(
    [
      '',
      'CPU of a core',
      'for each act',
      'to the relay',
      'p50',
      'p99',
      'memory',
      'messages/s each',
      'lost',
      'apart',
      'load',
    ],
    measured.map((each) => [
      each.server,
      percent(each.cpuPercent),
      `${Math.round(each.cpuMicrosEach).toLocaleString('en-GB')} µs`,
      ratio(each.cpuMicrosEach / floor),
      ms(each.p50),
      ms(each.p99),
      `${each.residentMb.toFixed(0)} MB`,
      each.framesPerPerson.toFixed(0),
      `${each.lost} of ${each.sent}`,
      String(each.apart),
      percent(each.loadPercent),
    ]),
  );
  for (const each of measured) {
    if (each.lost > 0 || each.apart > 0) {
      console.log(
        `  ${each.server} had not brought everything to everybody half a minute after the last keystroke.`,
      );
    }
    if (Math.max(each.cpuPercent, each.loadPercent) > fullPercent || each.p50 > behindMs) {
      console.log(
        `  ${each.server} fell behind, for want of processor: its CPU of a core and its delays do not compare.`,
      );
    }
  }
}

/** Ahead of a peer is: less processor time for the same work. */
export function printAhead(measured: readonly Writing[]): void {
  const own = of(measured, 'moothall').cpuMicrosEach;
  for (const peer of ['hocuspocus', 'y-websocket'] as const) {
    printAim(`CPU to ${peer}`, own / of(measured, peer).cpuMicrosEach, 1);
  }
}

/** A server's figures; all of them not numbers where it was not measured. */
export function of(measured: readonly Writing[], server: ServerName): Writing {
  return measured.find((each) => each.server === server) ?? nothing(server);
}

function nothing(server: ServerName): Writing {
  const none = Number.NaN;
  return {
    server,
    cpuPercent: none,
    cpuMicrosEach: none,
    p50: none,
    p99: none,
    residentMb: none,
    framesPerPerson: none,
    loadPercent: none,
    sent: 0,
    lost: 0,
    apart: 0,
  };
}
