import type { ThreadStanding } from '../comments/threadStanding.ts';
import type { BlockChange } from './change.ts';

/** Whose words they are: as whom and for which organisation they proposed them. */
export interface Proposer {
  personId: string;
  organisationId: string;
}

/** A change with the people, other than who made it, whose proposed words went into the text by it; each once. */
export interface CreditedChange extends BlockChange {
  wordsBy: readonly Proposer[];
}

/** Proposed words that somebody else put into the text, and when they had signed that (milliseconds since 1970). */
export interface AcceptedWords extends Pick<BlockChange, 'id' | 'part' | 'by'> {
  at: number;
  proposer: Proposer;
}

/**
 * An acceptance is signed as soon as its edit is on the disk. History has only quarters of an hour of older edits, so the two
 * are matched by time: what was signed later than this after somebody's edit was not that edit.
 */
export const signedWithinMs = 10_000;

export function acceptedWords(threads: Iterable<ThreadStanding>, strategyId: string): AcceptedWords[] {
  return [...threads].flatMap(({ target, passage: { anchor }, comments: [first], suggestion }) => {
    const decision = suggestion?.decision;
    if (!anchor || !first || decision?.is !== 'accepted' || decision.personId === first.personId) return [];
    const { personId, organisationId } = first;
    return {
      ...{ id: target === strategyId ? '' : target, part: anchor.part, by: decision.personId },
      ...{ at: Date.parse(decision.at), proposer: { personId, organisationId } },
    };
  });
}

/** Each change with whose words it put in. `changes` as the history tells them: once for each quarter of an hour. */
export function credited(
  changes: readonly BlockChange[],
  accepted: readonly AcceptedWords[],
): CreditedChange[] {
  const found = changes.map((change): BlockChange & { wordsBy: Proposer[] } => ({ ...change, wordsBy: [] }));
  const byPart = new Map<string, typeof found>();
  for (const change of found) byPart.set(keyOf(change), [...(byPart.get(keyOf(change)) ?? []), change]);
  for (const words of accepted) {
    // The one that began last before the signature: it went on until then, where the edit was in it.
    const began = (byPart.get(keyOf(words)) ?? []).filter(({ from }) => from <= words.at);
    const last = began.sort((one, other) => other.from - one.from)[0];
    if (last && words.at <= last.to + signedWithinMs) last.wordsBy.push(words.proposer);
  }
  return found.map((change) => ({ ...change, wordsBy: eachOnce(change.wordsBy) }));
}

export function eachOnce(proposers: readonly Proposer[]): Proposer[] {
  return [...new Map(proposers.map((each) => [`${each.personId} ${each.organisationId}`, each])).values()];
}

function keyOf({ id, part, by }: Pick<BlockChange, 'id' | 'part' | 'by'>): string {
  return [id, part, by].join(' ');
}
