import { Problem } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { deepFreeze, fromText, toText } from '../json.ts';
import { insist, isId, isStrategyId } from '../names.ts';
import type { LedgerEntry } from '../port.ts';
import { changedMeanwhile } from '../refusals.ts';

/** What an entry's line and its file need beside the value. */
const roomForFrame = 1024;

/** An append with everything checked and copied. */
export interface PreparedAppend {
  readonly entries: readonly { id: string; text: string }[];
  readonly after: number | undefined;
}

/**
 * @throws Problem `invalid-request` for a name that cannot be kept; `too-large` for an entry that no segment can hold
 */
export function prepareAppend(
  strategyId: string,
  entries: readonly { id: string; value: unknown }[],
  after: number | undefined,
): PreparedAppend {
  return { entries: prepareEntries(strategyId, entries), after };
}

/** @throws as `prepareAppend` */
export function prepareEntries(
  strategyId: string,
  entries: readonly { id: string; value: unknown }[],
): PreparedAppend['entries'] {
  insist(isStrategyId(strategyId), 'a strategy', strategyId);
  return entries.map(({ id, value }) => {
    insist(isId(id), 'a ledger entry', id);
    const text = toText(value);
    if (3 * text.length > limits.ledgerSegmentBytes && tooLarge(text)) {
      throw new Problem(
        'too-large',
        'This is too large to be kept as one statement. Shorten it and try again.',
      );
    }
    return { id, text };
  });
}

/** These entries with the values that `redacted` has for them, by their ids; undefined where it has none for any. */
export function redactedAmong(
  entries: readonly LedgerEntry[],
  redacted: ReadonlyMap<string, string>,
): LedgerEntry[] | undefined {
  if (!entries.some(({ id }) => redacted.has(id))) return undefined;
  return entries.map((entry) => {
    const text = redacted.get(entry.id);
    return text === undefined ? entry : deepFreeze({ ...entry, value: fromText<unknown>(text) });
  });
}

function tooLarge(text: string): boolean {
  return new TextEncoder().encode(text).length > limits.ledgerSegmentBytes - roomForFrame;
}

/** Where a ledger stands, as one append sees it. */
export interface LedgerHead {
  last: number;
  seqOf(id: string): number | undefined;
}

export interface Staged {
  /** Entries to be written, in order. Empty when the ledger holds them all already. */
  fresh: readonly LedgerEntry[];
  /** Where each entry of the call is or will be, in the order of the call. */
  seqs: readonly number[];
}

/**
 * What an append adds. A call whose entries are all there already is a replay: it is answered whatever its `after`
 * says, because its own first run moved the end.
 * @throws Problem `changed-meanwhile`
 */
export function stageAppend(head: LedgerHead, append: PreparedAppend): Staged {
  const fresh = new Map<string, LedgerEntry>();
  const seqs = append.entries.map(({ id, text }) => {
    const known = head.seqOf(id) ?? fresh.get(id)?.seq;
    if (known !== undefined) return known;
    const seq = head.last + fresh.size + 1;
    fresh.set(id, deepFreeze({ id, seq, value: fromText<unknown>(text) }));
    return seq;
  });
  if (fresh.size > 0 && append.after !== undefined && append.after !== head.last) throw changedMeanwhile();
  return { fresh: [...fresh.values()], seqs };
}
