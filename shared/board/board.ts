import type { DirectionWord } from '../evidence/direction.ts';
import { type MeaningEntry, standingOf } from '../ledger/meaning.ts';
import { latestMeanings } from '../ledger/meaningStanding.ts';
import type { RatingEntry } from '../ledger/rating.ts';
import type { Scale } from '../ledger/scale.ts';
import { notMoved, type StageStanding, stageStandings } from '../ledger/stageStanding.ts';
import { agreedByTarget, standings } from '../ledger/standing.ts';
import type { StrategyEntry } from '../ledger/strategyEntry.ts';
import { controls } from '../strategy/document.ts';
import { type Objective, type Outcome, objectivesOf, type Strategy } from '../strategy/strategy.ts';
import { conversationOf, conversationRule } from './conversation.ts';
import { countEvidence, evidenceUnread } from './evidenceCount.ts';
import { movedRule, ratedPart } from './glance.ts';
import { countsRule, overviewOf } from './overview.ts';
import { type Ranks, ranksOf } from './ranks.ts';
import type { Board, BoardObjective, BoardOutcome, BoardRow, EvidenceCount } from './shape.ts';

const evidenceRule =
  'Each indicator’s latest figure for the place is compared with its latest earlier figure that shares no day with ' +
  'it. An indicator has a direction in words and never a colour.';

/** Which way each indicator goes today, for the partnership's place. */
export type EvidenceToday = ReadonlyMap<string, { direction: { word: DirectionWord } }>;

export interface BoardContext {
  strategyId: string;
  /** ISO 8601 UTC with milliseconds, or null for "as things stand". */
  asAt: string | null;
  /**
   * The moment of the version that the strategy is read from, in the same form; null where it is today’s: for “as things
   * stand”, and where no version is that old.
   */
  treeAt: string | null;
  /** The moment of asking, in the same form. */
  now: string;
  scale: Scale;
  /** The name of an organisation, of one merged away too; undefined where it is gone. */
  organisationOf: (id: string) => { id: string; name: string } | undefined;
}

/**
 * The board, computed from the three kinds of truth and from nothing else. `entries` is the strategy's whole ledger,
 * oldest first. With `asAt`, ratings and evidence are those that were signed by that moment, and `strategy` is the version
 * that was kept before it. Where none was, it is today's, and titles are those frozen in the ratings.
 */
export function board(
  strategy: Strategy,
  entries: readonly StrategyEntry[],
  evidence: EvidenceToday,
  context: BoardContext,
): Board {
  const { strategyId, asAt, treeAt, now, scale } = context;
  const draw: Drawing = {
    ...context,
    ranks: ranksOf(scale),
    ratings: agreedByTarget(standings(entries, asAt ?? undefined)),
    stages: stageStandings(entries, asAt ?? undefined),
    meanings: latestMeanings(entries, asAt ?? undefined),
    evidence,
  };
  const rows = {
    outcomes: strategy.outcomes.map((outcome) => outcomeRow(outcome, draw)),
    withoutOutcome: strategy.withoutOutcome.map((objective) => objectiveRow(objective, draw)),
  };
  return {
    strategyId,
    title: strategy.title,
    asAt,
    treeAt,
    drawnAt: now,
    scale,
    ...overviewOf(rows, scale, asAt ?? now),
    ...rows,
    notes: notesFor(asAt, objectivesOf(strategy), draw),
    rules: { counts: countsRule, moved: movedRule, conversation: conversationRule, evidence: evidenceRule },
  };
}

interface Drawing extends BoardContext {
  ranks: Ranks;
  ratings: ReadonlyMap<string, readonly RatingEntry[]>;
  stages: ReadonlyMap<string, StageStanding>;
  meanings: ReadonlyMap<string, MeaningEntry>;
  evidence: EvidenceToday;
}

function outcomeRow(outcome: Outcome, draw: Drawing): BoardOutcome {
  const indicators = new Set(
    outcome.objectives.flatMap(({ links }) => links.map((link) => link.indicatorId)),
  );
  return {
    ...row(outcome, [...indicators], draw),
    objectives: outcome.objectives.map((objective) => objectiveRow(objective, draw)),
  };
}

function objectiveRow(objective: Objective, draw: Drawing): BoardObjective {
  const { lead, targetDate, tags, links } = objective;
  const named = new Set(links.map((link) => link.control));
  const linked = links.map((link) => link.indicatorId);
  return {
    ...row(objective, linked, draw),
    lead: lead === null ? null : partnerOf(lead, draw),
    targetDate,
    tags,
    controls: controls.filter((control) => named.has(control)),
    stage: stagePart(draw.stages.get(objective.id) ?? notMoved),
  };
}

function stagePart({ stage, skipped }: StageStanding): BoardObjective['stage'] {
  return {
    name: stage,
    skipped: skipped.map(({ stage, move }) => ({ stage, reason: move.reason ?? '' })),
  };
}

function row(of: { id: string; title: string }, linked: readonly string[], draw: Drawing): BoardRow {
  const ratings = draw.ratings.get(of.id) ?? [];
  const latest = ratings.at(-1);
  const evidence = evidenceFor(latest, linked, draw);
  return {
    id: of.id,
    title: draw.asAt === null || draw.treeAt !== null ? of.title : (latest?.title ?? of.title),
    ...ratedPart(draw.strategyId, ratings, draw.ranks, (id) => nameOf(id, draw)),
    evidence,
    meaning: meaningPart(draw.meanings.get(of.id), draw),
    conversation: latest ? conversationOf(latest, evidence, draw.ranks) : null,
  };
}

function meaningPart(entry: MeaningEntry | undefined, draw: Drawing): BoardRow['meaning'] {
  if (!entry) return null;
  const { text, organisationId, at } = entry;
  return { standing: standingOf(entry), text, organisation: nameOf(organisationId, draw), at };
}

function evidenceFor(
  latest: RatingEntry | undefined,
  linked: readonly string[],
  { asAt, evidence }: Drawing,
): EvidenceCount {
  if (asAt === null) return countEvidence(linked.map((id) => evidence.get(id)?.direction.word));
  // Today's figures would let a board of last year know what nobody knew then.
  return latest
    ? countEvidence(latest.evidence.map((each) => each.direction.word))
    : evidenceUnread(linked.length);
}

function nameOf(organisationId: string, context: BoardContext): string {
  return partnerOf(organisationId, context).name;
}

/** An organisation that was merged away is the one that it is part of now: two ids of one name would be two filters. */
function partnerOf(id: string, { organisationOf }: BoardContext): { id: string; name: string } {
  return organisationOf(id) ?? { id, name: 'A former partner' };
}

function notesFor(asAt: string | null, objectives: readonly Objective[], draw: Drawing): string[] {
  if (asAt === null) return [];
  const { treeAt } = draw;
  const unrated = objectives.filter(({ id }) => !draw.ratings.has(id)).length;
  const many = unrated === 1 ? '1 objective had' : `${unrated} objectives had`;
  const notes =
    treeAt === null
      ? [
          'Ratings, evidence and titles are those that were recorded with the ratings as of that moment.',
          'No version of the strategy is that old: the list of outcomes and objectives, who leads them and what is linked are today’s.',
        ]
      : [
          'Ratings and evidence are those that were recorded as of that moment.',
          `The list of outcomes and objectives, their titles, who leads them and what is linked are those of the version of ${inWords.format(new Date(treeAt))}.`,
        ];
  if (unrated > 0) {
    const shown =
      treeAt === null
        ? 'the title shown is today’s, and no evidence was recorded'
        : 'no evidence was recorded';
    notes.push(`${many} no agreed rating by then: ${shown}.`);
  }
  return notes;
}

/** The time of day in the zone that the reader of a sentence is told of. */
const inWords = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
});
