import { aimAt, type Goal } from '../evidence/goal.ts';
import { type Indicator, isPoint, type Observation, type Point } from '../evidence/indicator.ts';
import { furthestYears, type ProjectedPoint, type Projector } from '../evidence/projection.ts';
import type { Score } from '../evidence/scores.ts';
import { aheadOf } from './aheadOf.ts';
import type { ForesightDate, ForesightRow } from './foresight.ts';
import type { Outlook } from './outlook.ts';

/** As many as there are in most fans: with fewer pieces a near year would have a corner where the curve is steepest. */
const mostInFan = 40;

export interface RowFacts {
  indicator: Pick<Indicator, 'id' | 'title' | 'unit' | 'decimals' | 'polarity'>;
  series: readonly Observation[];
  outlook: Outlook;
  target: Score;
  goals: readonly Goal[];
  starredAt: string | null;
  objectives: ForesightRow['objectives'];
}

/** An indicator at each of the dates. */
export function rowOf(facts: RowFacts, dates: readonly number[]): ForesightRow {
  const { indicator, series, outlook, goals, starredAt, objectives } = facts;
  const { id, title, unit, decimals, polarity } = indicator;
  const latest = outlook.kind === 'projected' ? outlook.latest : series.findLast(isPoint);
  const drawn = starredAt !== null && outlook.kind === 'projected';
  return {
    id,
    title,
    unit,
    decimals,
    polarity,
    starredAt,
    objectives,
    latest: latest ? figureOf(latest) : null,
    figures: outlook.kind === 'projected' ? outlook.figures : 0,
    pastPerYear: outlook.kind === 'projected' ? outlook.pastPerYear : null,
    goals: [...goals],
    dates: dates.map((year) => dateOf(year, facts)),
    past: drawn ? outlook.basis.map(figureOf) : [],
    fan: drawn ? fanOf(outlook.projector, Math.max(...dates)).map(headingOf) : [],
  };
}

function dateOf(year: number, facts: RowFacts): ForesightDate {
  const { indicator, outlook, goals, target } = facts;
  const { polarity } = indicator;
  const aim = polarity === 'neither' ? null : aimAt(year, goals, target);
  if (outlook.kind === 'too-short') return { year, aim, heading: null, ahead: null, why: outlook.reason };
  const furthest = Number(outlook.latest.end.slice(0, 4)) + furthestYears;
  if (year > furthest) {
    return { year, aim, heading: null, ahead: null, why: `Nobody can say what comes after ${furthest}.` };
  }
  const step = outlook.projector.lastBy(year);
  const heading = step === 0 ? null : outlook.projector.at(step);
  if (!heading) {
    const why = `No figure after ${outlook.latest.label} would be of a time that ends by ${year}.`;
    return { year, aim, heading: null, ahead: null, why };
  }
  const { latest, usualPerYear: usual } = outlook;
  const ahead =
    aim && polarity !== 'neither' ? aheadOf({ aim, year, latest, heading, usual, polarity }) : null;
  return { year, aim, heading: headingOf(heading), ahead, why: null };
}

function figureOf({ value, label, end }: Point): ForesightRow['past'][number] {
  return { value, label, end };
}

function headingOf({ label, end, low, mid, high }: ProjectedPoint): ForesightRow['fan'][number] {
  return { label, end, low, mid, high };
}

/** The last period of the year, and of those before it as many as are worth drawing. */
function fanOf(projector: Projector, year: number): ProjectedPoint[] {
  const last = projector.lastBy(year);
  const stride = Math.ceil(last / mostInFan);
  const steps = Array.from({ length: last }, (_, index) => index + 1);
  const drawn = steps.filter((step) => (last - step) % stride === 0);
  return drawn.map((step) => projector.at(step)).filter((point) => point !== null);
}
