import * as Y from 'yjs';
import { Problem } from '../../shared/errors.ts';
import { type Bench, record } from './bench.ts';
import { stepsFor } from './effort.ts';
import type { Change } from './items.ts';
import type { Gap } from './liveDocument.ts';
import type { Member } from './member.ts';
import type { Receipts } from './receipts.ts';
import { refuse, tooLaborious, whyNot } from './welcome.ts';

/** Whether something that waited may fit now. */
export function isRipe(bench: Bench): boolean {
  return firstRipe(bench) !== undefined;
}

/** Tries again what waited for something that may have come. */
export async function fillGaps(bench: Bench, changes: Change[]): Promise<void> {
  for (let found = firstRipe(bench); found; found = firstRipe(bench)) {
    const { gap, receipts } = found;
    const from = receipts.member;
    receipts.release(gap);
    if (!bench.space.holds(gap.update.length)) await bench.makeRoom();
    const problem = whyNot(bench, { ...gap, from, whole: true }) ?? whyTooMuch(bench, gap, from);
    if (problem) {
      refuse(from, receipts, problem);
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

function whyTooMuch(bench: Bench, gap: Gap, from: Member): Problem | undefined {
  const steps = stepsFor(bench.document().doc, [gap], Y.decodeUpdateV2);
  return bench.patience.bears(from.personId, steps) ? undefined : tooLaborious();
}

function firstRipe(bench: Bench): { gap: Gap; receipts: Receipts } | undefined {
  for (const receipts of bench.receipts.values()) {
    if (!receipts.hasGaps) continue;
    for (const gap of receipts.gaps) if (bench.document().mayFit(gap)) return { gap, receipts };
  }
  return undefined;
}

/** False where that is more than is kept, which ends the connection. */
export function setAside(gaps: readonly Gap[], from: Member, receipts: Receipts | undefined): boolean {
  if (!receipts || gaps.every((gap) => receipts.hold(gap))) return true;
  from.end(new Problem('unavailable', 'Too much arrived out of order. The page sends it again in order.'));
  return false;
}
