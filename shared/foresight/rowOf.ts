import { aimAt, type Goal } from '../evidence/goal.ts';
import { type Indicator, isPoint, type Observation, type Point } from '../evidence/indicator.ts';
import { furthestYears, type ProjectedPoint } from '../evidence/projection.ts';
import type { Score } from '../evidence/scores.ts';
import { aheadOf } from './aheadOf.ts';
import type { ForesightDate, ForesightRow } from './foresight.ts';
import type { Outlook } from './outlook.ts';

/** A curve of so many pieces looks round at the size of a card. */
const mostInFan = 16;

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
  const points = outlook.kind === 'projected' ? outlook.to(Math.max(...dates)) : [];
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
    dates: dates.map((year) => dateOf(year, facts, points)),
    past: drawn ? outlook.basis.map(figureOf) : [],
    fan: drawn ? thinned(points).map(headingOf) : [],
  };
}

function dateOf(year: number, facts: RowFacts, points: readonly ProjectedPoint[]): ForesightDate {
  const { indicator, outlook, goals, target } = facts;
  const { polarity } = indicator;
  const aim = polarity === 'neither' ? null : aimAt(year, goals, target);
  if (outlook.kind === 'too-short') return { year, aim, heading: null, ahead: null, why: outlook.reason };
  const furthest = Number(outlook.latest.end.slice(0, 4)) + furthestYears;
  if (year > furthest) {
    return { year, aim, heading: null, ahead: null, why: `Nobody can say what comes after ${furthest}.` };
  }
  const heading = points.findLast(({ end }) => Number(end.slice(0, 4)) <= year);
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

/** The last among them, and of the others as many as are worth drawing. */
function thinned<T>(points: readonly T[]): T[] {
  const step = Math.ceil(points.length / mostInFan);
  return points.filter((_, place) => (points.length - 1 - place) % step === 0);
}
