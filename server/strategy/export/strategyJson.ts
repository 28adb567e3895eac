import type { AnswerView, KeptView } from '../../../shared/api/checks.ts';
import type { RatingView } from '../../../shared/api/ratings.ts';
import type { StageMove, StageView } from '../../../shared/api/stages.ts';
import type { Goal } from '../../../shared/evidence/goal.ts';
import type { EvidenceSummary } from '../../../shared/evidence/summary.ts';
import type { MeaningView } from '../../../shared/ledger/meaning.ts';
import type { Scale } from '../../../shared/ledger/scale.ts';
import { notMoved } from '../../../shared/ledger/stageStanding.ts';
import type { Link, Objective, Star } from '../../../shared/strategy/strategy.ts';
import { answerView } from '../../ledger/answerView.ts';
import { keptView } from '../../ledger/keptView.ts';
import { meaningView } from '../../ledger/meaningView.ts';
import { ratingView } from '../../ledger/ratingView.ts';
import { stageMoveView, stageView } from '../../ledger/stageView.ts';
import type { Gathered } from './gather.ts';

/** A change that a reader of version 1 would misunderstand is a new version; new fields are not. */
export const exportVersion = 1;

/** Prose in both forms: the bare words, and Markdown with its formatting. */
interface Prose {
  text: string;
  markdown: string;
}

interface ObjectiveJson {
  id: string;
  title: string;
  narrative: Prose;
  lead: { id: string; name: string | null } | null;
  /** YYYY-MM-DD */
  targetDate: string | null;
  tags: { id: string; title: string | null; framework: string | null }[];
  links: Link[];
  stage: StageView;
}

interface LinkIds {
  objectiveId: string;
  indicatorId: string;
}

/** The whole strategy in an open format: everything that the partnership wrote and signed. No e-mail addresses. */
export interface StrategyJson {
  format: 'moothall-strategy';
  version: typeof exportVersion;
  /** ISO 8601 UTC. */
  exportedAt: string;
  partnership: {
    id: string;
    name: string;
    areaCode: string | null;
    scale: Scale;
    organisations: readonly { id: string; name: string }[];
  };
  strategy: {
    id: string;
    title: string;
    vision: Prose;
    outcomes: { id: string; title: string; narrative: Prose; objectives: ObjectiveJson[] }[];
    /** Objectives whose outcome was deleted. */
    withoutOutcome: ObjectiveJson[];
    /** The killer indicators, in the order in which they were starred. */
    stars: Star[];
  };
  /** Every rating, oldest first, with those replaced and withdrawn. */
  ratings: RatingView[];
  /** What sessions agreed that outcomes and objectives mean, oldest first: the latest of each stands. */
  meanings: MeaningView[];
  /** Every move of an objective to another stage, oldest first. */
  stageMoves: StageMove[];
  /** Every answer to the reality check of a link, oldest first: the latest to each question stands. */
  realityAnswers: (AnswerView & LinkIds)[];
  /** Decisions to keep indicators that were proposed for retirement, oldest first. */
  retirementsKept: (KeptView & LinkIds)[];
  /** The linked and the starred indicators for the partnership's place, as they stand today. */
  indicators: EvidenceSummary[];
  /** What the partnership wants linked and starred indicators to be by the end of which years. */
  goals: ({ indicatorId: string } & Goal)[];
  attribution: string;
}

export function strategyJson(gathered: Gathered): StrategyJson {
  const { strategyId, partnership, strategy, markdown, ledger, names, evidence } = gathered;
  const prose = (id: string, text: string): Prose => ({ text, markdown: markdown.narratives.get(id) ?? '' });
  const objective = (each: Objective): ObjectiveJson => ({
    id: each.id,
    title: each.title,
    narrative: prose(each.id, each.narrative),
    lead: leadOf(each, names),
    targetDate: each.targetDate,
    tags: each.tags.map((id) => {
      const words = gathered.tagWords(id);
      return { id, title: words?.title ?? null, framework: words?.framework ?? null };
    }),
    links: each.links,
    stage: stageView(ledger.stages.get(each.id) ?? notMoved, names),
  });
  const { id, name, areaCode, scale, organisations } = partnership;
  return {
    format: 'moothall-strategy',
    version: exportVersion,
    exportedAt: gathered.at,
    partnership: { id, name, areaCode, scale, organisations },
    strategy: {
      id: strategyId,
      title: strategy.title,
      vision: { text: strategy.vision, markdown: markdown.vision },
      outcomes: strategy.outcomes.map((outcome) => ({
        id: outcome.id,
        title: outcome.title,
        narrative: prose(outcome.id, outcome.narrative),
        objectives: outcome.objectives.map(objective),
      })),
      withoutOutcome: strategy.withoutOutcome.map(objective),
      stars: strategy.stars,
    },
    ratings: ledger.standings.map((standing) => ratingView(strategyId, standing, names)),
    meanings: ledger.meanings.map((entry) => meaningView(entry, names)),
    stageMoves: ledger.entries.flatMap((entry) =>
      entry.type === 'stage' ? [stageMoveView(entry, names)] : [],
    ),
    realityAnswers: ledger.entries.flatMap((entry) =>
      entry.type === 'reality-answer' ? [{ ...linkIds(entry), ...answerView(entry, names) }] : [],
    ),
    retirementsKept: ledger.entries.flatMap((entry) =>
      entry.type === 'retirement-kept' ? [{ ...linkIds(entry), ...keptView(entry, names) }] : [],
    ),
    indicators: [...evidence.values()],
    goals: [...evidence.keys()].flatMap((indicatorId) =>
      (partnership.overlay.goals.get(indicatorId) ?? []).map((goal) => ({ indicatorId, ...goal })),
    ),
    attribution: gathered.attribution,
  };
}

function linkIds({ objectiveId, indicatorId }: LinkIds): LinkIds {
  return { objectiveId, indicatorId };
}

/** One that was merged away is the one that it is part of now: its name beside the old id would be two organisations. */
function leadOf({ lead }: Objective, names: Gathered['names']): ObjectiveJson['lead'] {
  return lead === null ? null : { id: names.survivor(lead), name: names.organisation(lead) ?? null };
}
