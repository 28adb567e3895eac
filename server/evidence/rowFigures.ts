import type { Observation } from '../../shared/evidence/indicator.ts';
import { byTime } from '../../shared/evidence/period.ts';
import type { Figures, NamedPeriod } from './figures.ts';
import { answersFrom } from './seriesAnswers.ts';

/** One row with what it is about. */
export interface OwnRow {
  indicatorId: string;
  areaCode: string;
  observation: Observation;
}

/** Figures made of row objects: for some thousands that people entered, not for a pack. */
export class RowFigures implements Figures {
  private readonly byIndicator = new Map<string, Map<string, Observation[]>>();
  readonly series = (indicatorId: string, areaCode: string): readonly Observation[] =>
    this.byIndicator.get(indicatorId)?.get(areaCode) ?? [];
  private readonly answers = answersFrom(this.series);
  readonly hasRow = this.answers.hasRow;
  readonly hasValue = this.answers.hasValue;
  readonly value = this.answers.value;
  readonly lastEnd = this.answers.lastEnd;

  /** Of two rows for the same indicator, area and days, the later in the list stands. */
  constructor(rows: readonly OwnRow[]) {
    for (const { indicatorId, areaCode, observation } of rows) {
      const areas = entry(this.byIndicator, indicatorId, () => new Map<string, Observation[]>());
      const series = entry(areas, areaCode, () => []);
      const same = series.findIndex((each) => byTime(each, observation) === 0);
      if (same < 0) series.push(observation);
      else series[same] = observation;
    }
    for (const areas of this.byIndicator.values()) for (const series of areas.values()) series.sort(byTime);
  }

  areas(indicatorId: string): Iterable<string> {
    return this.byIndicator.get(indicatorId)?.keys() ?? [];
  }

  periods(indicatorId: string): readonly NamedPeriod[] {
    const found = new Map<string, NamedPeriod>();
    for (const series of this.byIndicator.get(indicatorId)?.values() ?? []) {
      for (const { period, label, start, end } of series) found.set(period, { period, label, start, end });
    }
    return [...found.values()].sort(byTime);
  }

  indicators(): Iterable<string> {
    return this.byIndicator.keys();
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
