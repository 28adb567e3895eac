import type { ServerName } from '../servers/benchServer.ts';
import { printTable } from '../table.ts';
import type { Writing } from './writing.ts';

/** One row for each server, and what is wrong with a run that can't be believed. */
export function printWriting(measured: readonly Writing[]): void {
  const floor = of(measured, 'relay');
  printTable(
    ['', 'CPU of a core', 'to the relay', 'p50', 'p99', 'memory', 'messages/s each', 'lost', 'apart', 'load'],
    measured.map((each) => [
      each.server,
      `${each.cpuPercent.toFixed(1)} %`,
      (each.cpuPercent / floor.cpuPercent).toFixed(2),
      `${each.p50.toFixed(1)} ms`,
      `${each.p99.toFixed(1)} ms`,
      `${each.residentMb.toFixed(0)} MB`,
      each.framesPerPerson.toFixed(0),
      `${each.lost} of ${each.sent}`,
      String(each.apart),
      `${each.loadPercent.toFixed(0)} %`,
    ]),
  );
  for (const { server, lost, apart } of measured) {
    if (lost > 0 || apart > 0)
      console.log(`  ${server} did not bring everything to everybody: its figures do not count`);
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
