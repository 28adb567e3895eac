import type { Indicator, Observation, Point } from '../evidence/indicator.ts';
import {
  fewestForProjection,
  type Projector,
  pastPerYear,
  projectionBasis,
  projectorOf,
  usualPerYear,
} from '../evidence/projection.ts';

/** What the figures of one place (null: none chosen) say about the years to come, whatever anybody aims for. */
export type Outlook =
  | { kind: 'too-short'; reason: string }
  | {
      kind: 'projected';
      /** How many figures it stands on, and all of them, oldest first. */
      figures: number;
      basis: readonly Point[];
      first: Point;
      latest: Point;
      /** In the unit: the average change a year so far, and the mean size of a year’s change, either way. */
      pastPerYear: number;
      usualPerYear: number;
      projector: Projector;
    };

export function outlookOf(
  series: readonly Observation[],
  style: Pick<Indicator, 'unit' | 'decimals'>,
  place: string | null,
): Outlook {
  const basis = projectionBasis(series);
  const [first, latest] = [basis[0], basis.at(-1)];
  if (!first || !latest || basis.length < fewestForProjection) {
    return { kind: 'too-short', reason: tooShort(place, basis.length) };
  }
  return {
    kind: 'projected',
    figures: basis.length,
    basis,
    first,
    latest,
    pastPerYear: pastPerYear(basis),
    usualPerYear: usualPerYear(basis, style.decimals),
    projector: projectorOf(basis, style),
  };
}

function tooShort(place: string | null, figures: number): string {
  if (place === null) return 'The partnership has no place yet, so there are no figures for it.';
  const count = figures === 0 ? 'no figure' : `only ${figures} ${figures === 1 ? 'figure' : 'figures'}`;
  return `${place} has ${count} here of times that do not overlap, and a projection needs ${fewestForProjection}.`;
}
