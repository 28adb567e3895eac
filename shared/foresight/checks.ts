import type { RealityAnswerEntry } from '../ledger/realityAnswer.ts';
import { type RealityQuestion, realityQuestions } from '../ledger/realityQuestions.ts';
import type { RetirementKeptEntry } from '../ledger/retirementKept.ts';
import { linkOf, saidOfLinks } from '../ledger/saidOfLinks.ts';
import { type RatingStanding, standings } from '../ledger/standing.ts';
import type { StrategyEntry } from '../ledger/strategyEntry.ts';
import type { MeasureKind } from '../strategy/document.ts';
import type { LinkDates } from '../strategy/linkDates.ts';
import { type Objective, objectivesOf, type Strategy } from '../strategy/strategy.ts';
import { proposedBecause } from './retirement.ts';
import { type Rounds, roundsOf } from './rounds.ts';

/** An objective wants at least so many indicators, and at most so many. */
export const fewestIndicators = 2;
export const mostIndicators = 6;

export interface LinkChecks {
  indicatorId: string;
  measures: MeasureKind | null;
  /** Questions of the reality check that nobody has answered, in their order. */
  unanswered: RealityQuestion[];
  /** When the rounds were in which it was not cited, where it is proposed for retirement; or null. */
  retirement: string[] | null;
  /** The latest decision to keep it, or null. */
  kept: RetirementKeptEntry | null;
}

export interface ObjectiveChecks {
  id: string;
  /** As people say it: "2.1"; null without an outcome. */
  number: string | null;
  title: string;
  outcomeTitle: string | null;
  links: LinkChecks[];
  howMany: 'none' | 'few' | 'enough' | 'many';
  /** All say what they measure, and none measures an outcome. */
  noOutcomeMeasure: boolean;
  /** How many rounds of rating say what they relied on, and how many do not. */
  rounds: { speaking: number; silent: number };
}

/** What is unanswered, unused, too little or too much of a strategy's evidence, in the order of the strategy. */
export function checksOf(
  strategy: Strategy,
  entries: readonly StrategyEntry[],
  linkDates: LinkDates,
): ObjectiveChecks[] {
  const ratings = byTarget(standings(entries));
  const said = saidOfLinks(entries);
  const places = placesIn(strategy);
  return objectivesOf(strategy).map((objective) => {
    const { id, title, links } = objective;
    const rounds = roundsFor(objective, ratings);
    const dates = linkDates.get(id);
    const speaking = rounds.rounds.filter(({ speaks }) => speaks).length;
    return {
      id,
      title,
      ...(places.get(id) ?? { number: null, outcomeTitle: null }),
      links: links.map(({ indicatorId, measures }) => {
        const { answers = [], kept = null } = said.get(linkOf(id, indicatorId)) ?? {};
        const answered = new Set(answers.map(({ question }) => question));
        const linkedAt = dates?.get(indicatorId);
        return {
          indicatorId,
          measures,
          unanswered: realityQuestions.filter((question) => !answered.has(question)),
          retirement:
            linkedAt === undefined
              ? null
              : proposedBecause(rounds, { indicatorId, linkedAt, keptAt: kept?.at ?? null }),
          kept,
        };
      }),
      howMany: howMany(links.length),
      noOutcomeMeasure:
        links.length > 0 && links.every(({ measures }) => measures !== null && measures !== 'outcome'),
      rounds: { speaking, silent: rounds.rounds.length - speaking },
    };
  });
}

/** The answers that stand, latest to each question of one link, in the order of the questions. */
export function standingAnswers(answers: readonly RealityAnswerEntry[]): RealityAnswerEntry[] {
  const latest = new Map(answers.map((answer) => [answer.question, answer]));
  return realityQuestions.flatMap((question) => latest.get(question) ?? []);
}

function placesIn({ outcomes }: Strategy) {
  return new Map(
    outcomes.flatMap(({ title: outcomeTitle, objectives }, outcome) =>
      objectives.map(
        ({ id }, place) => [id, { number: `${outcome + 1}.${place + 1}`, outcomeTitle }] as const,
      ),
    ),
  );
}

function howMany(links: number): ObjectiveChecks['howMany'] {
  if (links === 0) return 'none';
  if (links < fewestIndicators) return 'few';
  return links > mostIndicators ? 'many' : 'enough';
}

type ByTarget = ReadonlyMap<string, readonly RatingStanding[]>;

function byTarget(all: readonly RatingStanding[]): ByTarget {
  const found = new Map<string, RatingStanding[]>();
  for (const standing of all) {
    const { id } = standing.rating.target;
    const known = found.get(id);
    if (known) known.push(standing);
    else found.set(id, [standing]);
  }
  return found;
}

function roundsFor({ id, outcomeId }: Objective, ratings: ByTarget): Rounds {
  const ofOutcome = outcomeId === null ? [] : (ratings.get(outcomeId) ?? []);
  return roundsOf([...(ratings.get(id) ?? []), ...ofOutcome]);
}
