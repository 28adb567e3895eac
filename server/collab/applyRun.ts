import * as Y from 'yjs';
import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { type Bench, record } from './bench.ts';
import { stepsFor } from './effort.ts';
import { setAside } from './gaps.ts';
import type { Change } from './items.ts';
import type { Gap } from './liveDocument.ts';
import { type Run, writersOfAll } from './runs.ts';
import { firstRefused, isWelcome, type Refused, refuse, tooLaborious } from './welcome.ts';

/** False where its connection was ended. */
export function applyRun(bench: Bench, changes: Change[], run: Run): boolean | Promise<boolean> {
  const [first] = run;
  const { from } = first;
  const receipts = bench.receipts.get(from);
  if (!first.allowed) {
    if (bench.document().holds(first.update)) return true;
    receipts?.refuse();
    from.denied();
    return true;
  }
  const writers = writersOfAll(run);
  const refused = isWelcome(bench, run, writers) ? undefined : firstRefused(bench, run);
  if (refused) return refuseFrom(bench, changes, run, refused);
  if (!bench.patience.bears(from.personId, stepsFor(bench.document().doc, run))) {
    refuse(from, receipts, tooLaborious());
    return false;
  }
  const gaps: Gap[] = [];
  const outcome = bench.document().change((doc) => {
    for (const { update } of run) {
      Y.applyUpdate(doc, update);
      // At once: Yjs would join each to all before it, which takes minutes for some ten thousand.
      const gap = bench.document().takeGap();
      if (gap) gaps.push(gap);
      if (gaps.length > limits.collabHeldParts) break;
    }
  });
  if (!outcome.ok) return rebuildWithout(bench, changes, run);
  record(bench, changes, outcome, { from, writers, gift: run.some(({ whole }) => whole) });
  if (!setAside(gaps, from, receipts)) return false;
  if (run.some(({ whole }) => whole)) receipts?.complete();
  return true;
}

/** Applies what comes before an update that is refused, and refuses the rest. */
async function refuseFrom(
  bench: Bench,
  changes: Change[],
  run: Run,
  { index, problem }: Refused,
): Promise<boolean> {
  const [{ from }] = run;
  const [before, ...more] = run.slice(0, index);
  if (!before || (await applyRun(bench, changes, [before, ...more]))) {
    refuse(from, bench.receipts.get(from), problem);
  }
  return false;
}

/** Takes a run that threw out again, and leaves out only the update at fault. */
async function rebuildWithout(bench: Bench, changes: Change[], run: Run): Promise<boolean> {
  await bench.rebuild(changes);
  if (run.length === 1) {
    run[0].from.end(new Problem('malformed', 'A change could not be applied, so it was left out.'));
    return false;
  }
  for (const item of run) if (!(await applyRun(bench, changes, [item]))) return false;
  return true;
}
