import { applyRun } from './applyRun.ts';
import { type Bench, record } from './bench.ts';
import { fillGaps, isRipe } from './gaps.ts';
import type { Change, EditItem, WriteItem } from './items.ts';
import type { Member } from './member.ts';
import { runs } from './runs.ts';

/** How long a room applies before other rooms get their turn. */
const breathMs = 10;

/**
 * Applies what came in during one turn, in order, and answers what became new. Updates of one connection share
 * transactions. Whatever throws is undone, refused, and leaves everybody else's as it was.
 */
export async function applyWrites(bench: Bench, items: readonly WriteItem[]): Promise<Change[]> {
  const changes: Change[] = [];
  const ended = new Set<Member>();
  let began = performance.now();
  for (const run of runs(items)) {
    const from = Array.isArray(run) ? run[0].from : undefined;
    // What follows on what ended its connection goes with it.
    if (from && ended.has(from)) continue;
    const bytes = Array.isArray(run) ? run.reduce((sum, { update }) => sum + update.length, 0) : 1;
    if (!bench.space.holds(bytes)) await bench.makeRoom();
    const applied = Array.isArray(run) ? applyRun(bench, changes, run) : applyEdit(bench, changes, run);
    // Nearly always it is done: to wait all the same would cost a busy server more than to apply.
    const goesOn = applied instanceof Promise ? await applied : applied;
    if (goesOn === false && from) ended.add(from);
    if (performance.now() - began > breathMs) {
      await new Promise((resolve) => setImmediate(resolve));
      began = performance.now();
    }
  }
  if (changes.length > 0 && isRipe(bench)) await fillGaps(bench, changes);
  return changes;
}

function applyEdit(bench: Bench, changes: Change[], item: EditItem): void | Promise<void> {
  if (!bench.space.holds(1)) {
    // What this turn added may be what an edit before replaced: once that is on disk, a fold tells.
    if (bench.space.isTaken) bench.postpone(item);
    else item.failed(bench.space.refusal());
    return;
  }
  const outcome = bench.document().change(item.make);
  if (outcome.ok) {
    record(bench, changes, outcome, item);
    return;
  }
  if (!outcome.touched) item.failed(outcome.error);
  else return bench.rebuild(changes).then(() => item.failed(outcome.error));
}
