import * as Y from 'yjs';
import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { Space } from './documentSize.ts';
import { isLaborious } from './effort.ts';
import type { Change, EditItem, UpdateItem, WriteItem } from './items.ts';
import type { Gap, LiveDocument, Outcome } from './liveDocument.ts';
import type { Member } from './member.ts';
import type { Owners, Writers } from './owners.ts';
import type { Receipts } from './receipts.ts';

/** What applying needs of its room. */
export interface Bench {
  document(): LiveDocument;
  /** Replaces the document by what is on disk with these changes on top. Rejects where the log can't be read. */
  rebuild(changes: readonly Change[]): Promise<void>;
  receipts: ReadonlyMap<Member, Receipts>;
  owners: Owners;
  space: Space;
  now(): number;
}

/**
 * Applies what came in during one turn, in order, and answers what became new. Updates of one connection that follow
 * each other share a transaction. Whatever throws is undone, refused, and leaves everybody else's as it was.
 */
export async function applyWrites(bench: Bench, items: readonly WriteItem[]): Promise<Change[]> {
  const changes: Change[] = [];
  let ended: Member | undefined;
  for (const run of runs(items)) {
    const from = Array.isArray(run) ? run[0].from : undefined;
    // What follows on what ended its connection goes with it.
    if (from && from === ended) continue;
    const applied = Array.isArray(run) ? applyRun(bench, changes, run) : applyEdit(bench, changes, run);
    // Nearly always it is done: to wait all the same would cost a busy server more than to apply.
    const goesOn = applied instanceof Promise ? await applied : applied;
    ended = goesOn === false ? from : undefined;
  }
  if (changes.length > 0) await fillGaps(bench, changes);
  return changes;
}

/**
 * Parts that came in one transaction are joined only when it ends, and until then each is put and looked for among all
 * of them: so many at a time take two thirds of the time that some ten thousand do.
 */
const longestRun = 250;

/** One or more updates. */
type Run = [UpdateItem, ...UpdateItem[]];

/** Edits one by one; updates of one connection that follow each other together, unless they will only be refused. */
function runs(items: readonly WriteItem[]): (EditItem | Run)[] {
  const found: (EditItem | Run)[] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (item.kind === 'edit') found.push(item);
    else if (Array.isArray(last) && last.length < longestRun && sameRun(last[0], item)) last.push(item);
    else found.push([item]);
  }
  return found;
}

function sameRun(a: UpdateItem, b: UpdateItem): boolean {
  return a.from === b.from && a.allowed && b.allowed;
}

/** False where its connection was ended. */
function applyRun(bench: Bench, changes: Change[], run: Run): boolean | Promise<boolean> {
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
  if (isLaborious(bench.document().doc, run)) {
    from.end(
      new Problem(
        'too-large',
        'That is more in one place than can be put together with others’ changes. Reload and paste smaller parts.',
      ),
    );
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

/** How far each Yjs client writes in all of them together. */
function writersOfAll([first, ...more]: Run): Writers {
  if (more.length === 0) return first.writers;
  const writers = new Map(first.writers);
  for (const item of more) {
    for (const [client, end] of item.writers) writers.set(client, Math.max(writers.get(client) ?? 0, end));
  }
  return writers;
}

/** Whether all of them are this person's to write and find space, which is asked once for all. */
function isWelcome(bench: Bench, run: Run, writers: Writers): boolean {
  const bytes = run.reduce((sum, { update }) => sum + update.length, 0);
  return mayBring(bench, run[0].from, writers, false) && bench.space.holds(bytes);
}

interface Refused {
  index: number;
  problem: Problem;
}

/** The first that is somebody else's to write, or finds no space. */
function firstRefused(bench: Bench, run: Run): Refused | undefined {
  let bytes = 0;
  for (const [index, { from, update, writers, whole }] of run.entries()) {
    if (!mayBring(bench, from, writers, whole)) return { index, problem: anotherWriter() };
    if (!bench.document().lacks(writers)) continue;
    bytes += update.length;
    if (!bench.space.holds(bytes)) return { index, problem: bench.space.refusal() };
  }
  return undefined;
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

/** Tries again what waited for something that may have come. */
async function fillGaps(bench: Bench, changes: Change[]): Promise<void> {
  for (let found = firstRipe(bench); found; found = firstRipe(bench)) {
    const { gap, from, receipts } = found;
    receipts.release(gap);
    if (!mayBring(bench, from, gap.writers, true)) {
      refuse(from, receipts, anotherWriter());
      continue;
    }
    if (bench.document().lacks(gap.writers) && !bench.space.holds(gap.update.length)) {
      refuse(from, receipts, bench.space.refusal());
      continue;
    }
    const outcome = bench.document().change((doc) => Y.applyUpdateV2(doc, gap.update));
    if (outcome.ok) {
      record(bench, changes, outcome, { from, writers: gap.writers, gift: true });
      const rest = bench.document().takeGap();
      if (rest) setAside([rest], from, receipts);
    } else {
      receipts.refuse();
      from.end(new Problem('malformed', 'A change could not be applied, so it was left out.'));
      await bench.rebuild(changes);
    }
  }
}

function firstRipe(bench: Bench): { gap: Gap; from: Member; receipts: Receipts } | undefined {
  for (const [from, receipts] of bench.receipts) {
    if (!receipts.hasGaps) continue;
    for (const gap of receipts.gaps) if (bench.document().mayFit(gap)) return { gap, from, receipts };
  }
  return undefined;
}

/** False where that is more than is kept, which ends the connection. */
function setAside(gaps: readonly Gap[], from: Member, receipts: Receipts | undefined): boolean {
  if (!receipts || gaps.every((gap) => receipts.hold(gap))) return true;
  from.end(new Problem('unavailable', 'Too much arrived out of order. The page sends it again in order.'));
  return false;
}

function applyEdit(bench: Bench, changes: Change[], item: EditItem): void | Promise<void> {
  if (!bench.space.holds(1)) {
    item.failed(bench.space.refusal());
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

/** What a connection brought. */
interface Brought {
  from: Member;
  writers: Writers;
  gift: boolean;
}

function record(
  bench: Bench,
  changes: Change[],
  { update, result }: Extract<Outcome<unknown>, { ok: true }>,
  by: Brought | EditItem,
): void {
  const at = bench.now();
  bench.space.take(update?.length ?? 0);
  if ('from' in by) {
    if (!update) return;
    const { from, writers, gift } = by;
    const owners = bench.owners.claim(from.personId, writers, update, gift);
    changes.push({ update, personId: from.personId, at, owners, from, edit: undefined });
  } else {
    const owners = update && bench.owners.claimForServer(bench.document().doc);
    const edit = { item: by, result };
    changes.push({ update, personId: by.personId, at, owners, from: undefined, edit });
  }
}

function mayBring(bench: Bench, from: Member, writers: Writers, gift: boolean): boolean {
  return bench.owners.mayBring(from.personId, writers, bench.document().doc, gift);
}

function refuse(from: Member, receipts: Receipts | undefined, problem: Problem): void {
  receipts?.refuse();
  from.end(problem);
}

function anotherWriter(): Problem {
  return new Problem('another-writer', 'This page writes under somebody else’s number. Reload it to go on.');
}
