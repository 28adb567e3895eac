import { type Absence, absenceOf } from '../../shared/evidence/absence.ts';
import { type Area, councilTypes } from '../../shared/evidence/area.ts';
import type { Indicator, Observation } from '../../shared/evidence/indicator.ts';
import { byTime } from '../../shared/evidence/period.ts';
import type { SimilarPlaces } from '../../shared/evidence/scores.ts';
import type { AreaIndex } from './areaIndex.ts';
import type { Figures } from './figures.ts';

/** What the figures say about a place, whichever code its figures were published under. */
export class Readings {
  private readonly table: Figures;
  private readonly areas: AreaIndex;

  constructor(table: Figures, areas: AreaIndex) {
    this.table = table;
    this.areas = areas;
  }

  /** Oldest first. Periods that exist only under the place's former code are filled from there, and say so. */
  series(indicatorId: string, area: Area): readonly Observation[] {
    const own = this.table.series(indicatorId, area.code);
    const former = this.areas.formerCode(area);
    if (former === null) return own;
    const covered = new Set(own.map((observation) => observation.period));
    const added = this.table
      .series(indicatorId, former)
      .filter((observation) => !covered.has(observation.period))
      .map((observation) => ({ ...observation, note: 'former_code' }));
    return added.length === 0 ? own : [...own, ...added].sort(byTime);
  }

  hasValue(indicatorId: string, area: Area): boolean {
    if (this.table.hasValue(indicatorId, area.code)) return true;
    const former = this.areas.formerCode(area);
    return former !== null && this.table.hasValue(indicatorId, former);
  }

  /** Last day of the newest period with a value, or null. */
  lastEnd(indicatorId: string, area: Area): string | null {
    const own = this.table.lastEnd(indicatorId, area.code);
    const former = this.areas.formerCode(area);
    const before = former === null ? null : this.table.lastEnd(indicatorId, former);
    if (own === null || before === null) return own ?? before;
    return own > before ? own : before;
  }

  /** Why a place has no value at all, in words, or null. */
  whyMissing(indicator: Indicator, area: Area): string | null {
    return this.absence(indicator, area, this.series(indicator.id, area))?.reason ?? null;
  }

  /** The places that the ONS finds most like it on all grounds, with their values in one period. */
  similarIn(indicatorId: string, area: Area | null, period: string): SimilarPlaces {
    const codes = area?.neighbours.global ?? [];
    const places = codes.flatMap((code) => {
      const place = this.areas.get(code);
      const value = place && this.valueIn(indicatorId, place, period);
      return place && typeof value === 'number' ? [{ name: place.name, value }] : [];
    });
    return { total: codes.length, places };
  }

  /** Why a place has no value at all, or null. */
  absence(indicator: Indicator, area: Area | null, series: readonly Observation[]): Absence | null {
    if (!area) return absenceOf({ area, series, levels: [], parts: null, county: null, formerAreas: [] });
    const county = area.county === null ? undefined : this.areas.get(area.county);
    return absenceOf({
      area,
      series,
      levels: indicator.levels,
      parts: this.partsOf(indicator.id, area),
      county: county && this.hasValue(indicator.id, county) ? county.name : null,
      formerAreas: this.formerOf(indicator.id, area),
    });
  }

  private valueIn(indicatorId: string, area: Area, period: string): number | null | undefined {
    const own = this.table.value(indicatorId, area.code, period);
    if (own !== undefined) return own;
    const former = this.areas.formerCode(area);
    return former === null ? undefined : this.table.value(indicatorId, former, period);
  }

  /** The kind of council inside it that most often has a figure. */
  private partsOf(
    indicatorId: string,
    area: Area,
  ): { type: string; withFigure: number; total: number } | null {
    const councils = this.areas.inside(area).filter((each) => councilTypes.includes(each.type));
    const parts = councilTypes.map((type) => {
      const ofType = councils.filter((each) => each.type === type);
      const withFigure = ofType.filter((each) => this.hasValue(indicatorId, each)).length;
      return { type, withFigure, total: ofType.length };
    });
    const best = parts.reduce((most, each) => (each.withFigure > most.withFigure ? each : most));
    return best.withFigure > 0 ? best : null;
  }

  private formerOf(indicatorId: string, area: Area): string[] {
    return this.areas
      .former(area)
      .filter((each) => this.table.hasValue(indicatorId, each.code))
      .map((each) => (each.name === area.name ? `${each.name} (${each.type})` : each.name));
  }
}
