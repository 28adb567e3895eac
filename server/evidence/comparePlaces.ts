import type { ComparedPlace, comparePlaces as endpoint } from '../../shared/api/comparison.ts';
import type { ResponseOf } from '../../shared/api/endpoint.ts';
import { type Area, councilTypes, severalOf } from '../../shared/evidence/area.ts';
import { gapOf } from '../../shared/evidence/gap.ts';
import { type Indicator, isPoint } from '../../shared/evidence/indicator.ts';
import { levelsOf } from '../../shared/evidence/levels.ts';
import type { SimilarKind } from '../../shared/evidence/similar.ts';
import { around, named } from './comparators.ts';
import type { LibraryParts } from './library.ts';
import { listsFor, similarAreas, similarCodes } from './similarPlaces.ts';

export type PlacesCompared = ResponseOf<typeof endpoint>;
export type Among = PlacesCompared['among'];

/** A place beside what is around it, and beside what is inside it or like it. */
export function comparePlaces(
  parts: LibraryParts,
  indicator: Indicator,
  area: Area | null,
  among: Among,
): PlacesCompared {
  const others = area ? placesOf(parts, indicator, area, among) : [];
  const seriesOf = (place: Area) => parts.readings.series(indicator.id, place);
  const withSelf = area && among !== 'inside' ? [area, ...others] : others;
  const gap = gapOf(
    withSelf.map((place) => ({ area: named(place), series: seriesOf(place) })),
    indicator,
  );
  const own = area ? seriesOf(area).findLast(isPoint) : undefined;
  const period = gap?.now ?? own ?? null;
  const placeOf = (place: Area): ComparedPlace => {
    const rows = seriesOf(place);
    const observation = rows.find((row) => row.period === period?.period && isPoint(row)) ?? null;
    const missing = observation ? null : whyNone(parts, indicator, place, period?.label);
    return { area: named(place), type: place.type, observation, missing };
  };
  const sign = indicator.polarity === 'lower' ? 1 : -1;
  return {
    area: area && named(area),
    among,
    period: period && { period: period.period, label: period.label },
    around: area
      ? [
          area,
          ...around(parts, indicator, area)
            .map((each) => each.area)
            .reverse(),
        ].map(placeOf)
      : [],
    places: withSelf
      .map(placeOf)
      .sort(
        (a, b) => sign * (rank(a, sign) - rank(b, sign)) || a.area.name.localeCompare(b.area.name, 'en-GB'),
      ),
    levels: levelsOf(indicator.levels),
    remark: remarkOn(parts, indicator, area, among, others),
    gap,
    lists: listsFor(parts, area),
  };
}

/** Those without a value last. */
function rank({ observation }: ComparedPlace, sign: number): number {
  return observation?.value ?? sign * Number.MAX_VALUE;
}

/** Inside a place, the kind of council that most often has a figure: a region's counties would count its districts twice. */
function placesOf(parts: LibraryParts, indicator: Indicator, area: Area, among: Among): Area[] {
  if (among !== 'inside') return similarAreas(parts, area, among);
  const councils = parts.areas.inside(area).filter(({ type }) => councilTypes.includes(type));
  const upper = councils.filter(({ type }) => type !== 'non-metropolitan district');
  const lower = councils.filter(({ type }) => type !== 'county');
  const having = (places: readonly Area[]) =>
    places.filter((place) => parts.readings.hasValue(indicator.id, place)).length;
  return having(lower) >= having(upper) ? lower : upper;
}

function whyNone(
  { readings }: LibraryParts,
  indicator: Indicator,
  place: Area,
  label: string | undefined,
): string {
  const none = readings.whyMissing(indicator, place);
  return none ?? `${place.name} has no figure${label === undefined ? '' : ` for ${label}`}.`;
}

function remarkOn(
  parts: LibraryParts,
  indicator: Indicator,
  area: Area | null,
  among: Among,
  others: readonly Area[],
): string | null {
  if (!area) return 'No place has been chosen.';
  if (among !== 'inside') return unknownIn(parts, area, among, others);
  if (others.length === 0) return `There are no councils inside ${area.name}.`;
  const types = [...new Set(others.map(({ type }) => type))];
  const without = types.filter((type) => !indicator.levels.includes(type));
  return without.length === 0 ? null : `This is not published for ${without.map(severalOf).join(' and ')}.`;
}

function unknownIn(
  parts: LibraryParts,
  area: Area,
  kind: SimilarKind,
  others: readonly Area[],
): string | null {
  const total = similarCodes(parts, area, kind).length;
  if (total === 0)
    return kind === 'own' ? 'No places have been chosen yet.' : `This list names no places for ${area.name}.`;
  const unknown = total - others.length;
  if (unknown === 0) return null;
  return `${unknown} of the ${total} places on this list lie outside England and have no figures here.`;
}
