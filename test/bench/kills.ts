import { killAgainAndAgain } from '../support/crash/kills.ts';

/** At one go; each begins with a fresh data folder, and a run that loses something says its seed. */
const killsAtOnce = 50;

/**
 * `npm run bench kills`: 200 kills of the real server under load, or as many as KILLS says. SEED repeats what was typed,
 * and when it was killed.
 */
export async function measureKills(env: NodeJS.ProcessEnv) {
  const wanted = Number(env.KILLS ?? 200);
  let seed = Number(env.SEED ?? Date.now() % 1_000_000);
  const sum = { kills: 0, typing: 0, starting: 0, opening: 0, told: 0, delivered: 0, saved: 0, answered: 0 };
  const lost: string[] = [];
  for (; sum.kills < wanted; seed += 1) {
    const before = sum.kills;
    const report = await killAgainAndAgain({
      kills: Math.min(killsAtOnce, wanted - before),
      seed,
      onKill: (done, { length }) => process.stderr.write(`\r  ${before + done} kills, ${length} lost`),
    });
    for (const moment of ['typing', 'starting', 'opening'] as const) {
      sum[moment] += report.kills[moment];
      sum.kills += report.kills[moment];
    }
    sum.told += report.told;
    sum.delivered += report.delivered;
    sum.saved += report.saved;
    for (const count of report.answered.values()) sum.answered += count;
    for (const each of [...report.lost, ...report.apart, ...report.closed]) {
      lost.push(`SEED=${seed}: ${each}`);
    }
  }
  process.stderr.write('\r');
  return { ...sum, lost };
}
