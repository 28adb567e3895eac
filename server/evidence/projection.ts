import type { ResponseOf } from '../../shared/api/endpoint.ts';
import type { getProjection } from '../../shared/api/projection.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import type { Point } from '../../shared/evidence/indicator.ts';
import {
  fewestForProjection,
  furthestYears,
  project,
  projectionBasis,
  projectionCoverage,
  projectionMethod,
} from '../../shared/evidence/projection.ts';
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
  const { area, series, scores, unit, decimals } = library.detail(id, areaCode);
  if (!area) throw invalidField('area', 'Say for which place, or name a partnership that has one.');
  const basis = projectionBasis(series);
  const [first, latest] = [basis[0], basis.at(-1)];
  if (!first || !latest || basis.length < fewestForProjection) throw tooShort(area.name, basis.length);
  insistAhead(to, latest, today);
  const points = project(basis, { unit, decimals }, to);
  const last = points.at(-1);
  if (!last) {
    const detail = `No figure after ${latest.label} would be of a time that ends by ${to}. Choose a later year.`;
    throw invalidField('to', detail);
  }
  const target = scores.target.value;
  return {
    method: projectionMethod,
    coverage: projectionCoverage,
    area,
    basis: { figures: basis.length, first: first.label, last: latest.label },
    points,
    ...(target === null ? {} : aim(target, last.mid, latest, to)),
  };
}

function aim(target: number, mid: number, latest: Point, to: number) {
  const years = (Date.parse(`${to}-12-31`) - Date.parse(latest.end)) / (365.2425 * 86_400_000);
  return { target, gap: target - mid, requiredPerYear: (target - latest.value) / years };
}

function insistAhead(to: number, latest: Point, today: string): void {
  if (`${to}-12-31` < today) throw invalidField('to', `${to} is over. Choose a year that is still to come.`);
  const furthest = Number(latest.end.slice(0, 4)) + furthestYears;
  if (to > furthest)
    throw invalidField('to', `Nobody can say what comes after ${furthest}. Choose an earlier year.`);
}

function tooShort(place: string, figures: number): Problem {
  const count = figures === 0 ? 'no figure' : `only ${figures} ${figures === 1 ? 'figure' : 'figures'}`;
  const detail = `${place} has ${count} here of times that do not overlap, and a projection needs ${fewestForProjection}.`;
  return new Problem('too-short', detail);
}
