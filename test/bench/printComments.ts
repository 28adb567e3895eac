import { measureComments } from './comments.ts';
import { heading, ms, row } from './print.ts';

export async function printComments(): Promise<void> {
  const { people, comments, found } = await measureComments();
  heading(
    `Comments on the built server: ${people} members have the strategy open, ${comments} comments one after another`,
  );
  for (const each of found) {
    row(`threads in the strategy`, each.threads.toLocaleString('en-GB'));
    for (const [what, times, aim] of [
      ['acknowledged, and so on disk', each.acknowledged, undefined],
      ['held by the others', each.held, 200],
      ['  and counted by them, asked for after a moment', each.counted, undefined],
    ] as const) {
      row(`  ${what}: median`, ms(times.median));
      const met = aim === undefined ? undefined : times.p99 < aim ? 'met' : 'MISSED';
      row('    99 in 100 within', ms(times.p99), met && `under ${aim} ms: ${met}`);
      row('    worst', ms(times.worst));
    }
    row('  processor at this pace, of a core', `${(100 * each.cpu).toFixed(0)} %`);
    row('  resident memory', `${each.memory.toFixed(0)} MB`);
    for (const { what, took, kilobytes, blocked } of each.files) {
      row(`  ${what} (${kilobytes.toFixed(0)} kB)`, ms(took));
      row('    slowest answer to somebody else meanwhile', ms(blocked));
    }
  }
}
