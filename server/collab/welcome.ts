import { Problem } from '../../shared/errors.ts';
import type { Bench } from './bench.ts';
import type { UpdateItem } from './items.ts';
import type { Member } from './member.ts';
import type { Writers } from './owners.ts';
import type { Receipts } from './receipts.ts';
import type { Run } from './runs.ts';

/** Whether all of them are this person's to write and find space, which is asked once for all. */
export function isWelcome(bench: Bench, run: Run, writers: Writers): boolean {
  const bytes = run.reduce((sum, { update }) => sum + update.length, 0);
  return mayBring(bench, run[0].from, writers, false) && bench.space.holds(bytes);
}

export interface Refused {
  index: number;
  problem: Problem;
}

/** The first that is somebody else's to write, or finds no space. */
export function firstRefused(bench: Bench, run: Run): Refused | undefined {
  let bytes = 0;
  for (const [index, item] of run.entries()) {
    const problem = whyNot(bench, item, bytes);
    if (problem) return { index, problem };
    if (bench.document().lacks(item.writers)) bytes += item.update.length;
  }
  return undefined;
}

/** Why this can't be brought, after others of so many bytes. */
export function whyNot(
  bench: Bench,
  { from, update, writers, whole }: Pick<UpdateItem, 'from' | 'update' | 'writers' | 'whole'>,
  bytes = 0,
): Problem | undefined {
  if (!mayBring(bench, from, writers, whole)) return anotherWriter();
  if (!bench.document().lacks(writers) || bench.space.holds(bytes + update.length)) return undefined;
  return bench.space.refusal();
}

/** Ends its connection, without having told it that all is saved. */
export function refuse(from: Member, receipts: Receipts | undefined, problem: Problem): void {
  receipts?.refuse();
  from.end(problem);
}

function mayBring(bench: Bench, from: Member, writers: Writers, gift: boolean): boolean {
  return bench.owners.mayBring(from.personId, writers, bench.document().doc, gift);
}

export function tooLaborious(): Problem {
  return new Problem(
    'too-large',
    'That is more in one place than can be put together with others’ changes. Reload and paste smaller parts.',
  );
}

function anotherWriter(): Problem {
  return new Problem('another-writer', 'This page writes under somebody else’s number. Reload it to go on.');
}
