import { type RatingStanding, stands } from '../ledger/standing.ts';

/** One round of rating of an objective: what was agreed, with the individual ratings that led up to it. */
export interface Round {
  /** When it was first agreed. ISO 8601 UTC. */
  at: string;
  /** Whether any rating of the round says what it relied on. Those from before that was asked do not. */
  speaks: boolean;
  /** Ids of the indicators that were linked when it was agreed, and so could have been cited. */
  offered: ReadonlySet<string>;
  /** Ids of those that one of its ratings relied on. */
  cited: ReadonlySet<string>;
}

export interface Rounds {
  /** Oldest first. */
  rounds: Round[];
  /** Ids that individual ratings since the last round rely on: the next round has begun with them. */
  citedSince: ReadonlySet<string>;
}

/** An objective and its outcome that are agreed within so many milliseconds were agreed in one meeting. */
const meetingMs = 24 * 3600_000;

/**
 * The rounds of rating of an objective, from every rating of it and of its outcome. Only ratings that stand count. A
 * correction belongs to the round of what it corrects. An agreed rating opens a round; but one of the outcome that comes
 * within a day of the objective's, or the other way round, is of the same meeting and joins its round.
 */
export function roundsOf(all: readonly RatingStanding[]): Rounds {
  const rounds: (Round & { targets: Set<string>; offered: Set<string>; cited: Set<string> })[] = [];
  let since = { speaks: false, cited: new Set<string>() };
  for (const { rating, at } of inTurn(all)) {
    since.speaks ||= rating.cites !== null;
    for (const id of rating.cites ?? []) since.cited.add(id);
    if (rating.kind === 'individual') continue;
    const target = rating.target.id;
    const last = rounds.at(-1);
    const same = last && !last.targets.has(target) && Date.parse(at) - Date.parse(last.at) <= meetingMs;
    const round = same
      ? last
      : {
          at,
          speaks: false,
          targets: new Set<string>(),
          offered: new Set<string>(),
          cited: new Set<string>(),
        };
    if (!same) rounds.push(round);
    round.speaks ||= since.speaks;
    round.targets.add(target);
    for (const { indicatorId } of rating.evidence) round.offered.add(indicatorId);
    for (const id of since.cited) round.cited.add(id);
    since = { speaks: false, cited: new Set() };
  }
  return { rounds, citedSince: since.cited };
}

/** The ratings that stand, by when they were first made: a correction takes the time of what it corrects. */
function inTurn(all: readonly RatingStanding[]) {
  const firstMade = new Map<string, string>();
  const found = all.flatMap((standing) => {
    const { rating } = standing;
    const at = (rating.supersedes !== null && firstMade.get(rating.supersedes)) || rating.at;
    firstMade.set(rating.id, at);
    return stands(standing) ? [{ rating, at }] : [];
  });
  return found.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
