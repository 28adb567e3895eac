import type { ResponseOf } from '../../shared/api/endpoint.ts';
import type { getProjection } from '../../shared/api/projection.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import { aimAt } from '../../shared/evidence/goal.ts';
import {
  furthestYears,
  project,
  projectionCoverage,
  projectionMethod,
} from '../../shared/evidence/projection.ts';
import { aheadOf } from '../../shared/foresight/aheadOf.ts';
import { outlookOf } from '../../shared/foresight/outlook.ts';
import type { EvidenceLibrary } from './library.ts';

/**
 * Looks ahead for a place to the end of the year `to`. `today` is an ISO day.
 * @throws Problem `too-short` where too few figures are independent of each other; `invalid-request` for a year that is over,
 *   that no next figure can fall in, or that lies too far ahead
 */
export function projectionOf(
  library: EvidenceLibrary,
  id: string,
  areaCode: string | null,
  to: number,
  today: string,
): ResponseOf<typeof getProjection> {
  const { area, indicator, series, goals, target } = library.prospect(id, areaCode);
  if (!area) throw invalidField('area', 'Say for which place, or name a partnership that has one.');
  const outlook = outlookOf(series, indicator, area.name);
  if (outlook.kind === 'too-short') throw new Problem('too-short', outlook.reason);
  const { first, latest, figures, pastPerYear, usualPerYear } = outlook;
  insistAhead('to', to, latest.end, today);
  const points = project(outlook.basis, indicator, to);
  const heading = points.at(-1);
  if (!heading) {
    const detail = `No figure after ${latest.label} would be of a time that ends by ${to}. Choose a later year.`;
    throw invalidField('to', detail);
  }
  const { polarity } = indicator;
  const aim = aimAt(to, goals, target);
  const ahead =
    aim && polarity !== 'neither'
      ? aheadOf({ aim, year: to, latest, heading, usual: usualPerYear, polarity })
      : null;
  return {
    method: projectionMethod,
    coverage: projectionCoverage,
    area,
    basis: { figures, first: first.label, last: latest.label },
    points,
    pastPerYear,
    ...(aim && ahead && { target: aim.value, aim, ...ahead }),
  };
}

/**
 * Refuses a year that is over or of which nobody can say anything. `latestEnd` is the last day that there is a figure for.
 * @throws Problem `invalid-request` naming `field`
 */
export function insistAhead(field: string, year: number, latestEnd: string, today: string): void {
  if (year < Number(today.slice(0, 4)))
    throw invalidField(field, `${year} is over. Choose a year that is still to come.`);
  const furthest = Number(latestEnd.slice(0, 4)) + furthestYears;
  if (year > furthest)
    throw invalidField(field, `Nobody can say what comes after ${furthest}. Choose an earlier year.`);
}
