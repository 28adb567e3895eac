import type { Space } from './documentSize.ts';
import type { Change, EditItem } from './items.ts';
import type { LiveDocument, Outcome } from './liveDocument.ts';
import type { Member } from './member.ts';
import type { Owners, Writers } from './owners.ts';
import type { Patience } from './patience.ts';
import type { Receipts } from './receipts.ts';

/** What applying needs of its room. */
export interface Bench {
  document(): LiveDocument;
  /** Replaces the document by what is on disk with these changes on top. Rejects where the log can't be read. */
  rebuild(changes: readonly Change[]): Promise<void>;
  receipts: ReadonlyMap<Member, Receipts>;
  owners: Owners;
  space: Space;
  /** Folds what part of the log is not folded yet, to find out what space there really is. */
  makeRoom(): Promise<void>;
  /** Gives an edit a place in the next turn. */
  postpone(item: EditItem): void;
  patience: Patience;
  now(): number;
}

/** What a connection brought. */
interface Brought {
  from: Member;
  writers: Writers;
  gift: boolean;
}

/** Notes what became new of a change that was applied. */
export function record(
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
