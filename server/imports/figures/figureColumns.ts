import type { ImportedObservation } from '../../../shared/evidence/import/report.ts';
import { byTime, parsePeriod } from '../../../shared/evidence/period.ts';
import { hasLower, hasUpper, hasValue, statuses } from './format.ts';
import { Names } from './names.ts';

type Figure = Pick<ImportedObservation, 'area' | 'period' | 'value' | 'lower' | 'upper' | 'status' | 'note'>;

/** Figures on their way in, column by column: a million of them as objects would take some 200 MB. */
export class FigureColumns {
  indicators = new Names();
  readonly areas = new Names();
  readonly periods = new Names();
  readonly notes = new Names<string | null>();
  rows = 0;
  indicator = new Uint16Array(start);
  area = new Uint32Array(start);
  period = new Uint32Array(start);
  note = new Uint16Array(start);
  state = new Uint8Array(start);
  value = new Float64Array(start);
  /** Made once a figure has limits. */
  lower: Float64Array | undefined;
  upper: Float64Array | undefined;

  constructor() {
    this.notes.numberOf(null);
  }

  add(indicator: string, figure: Figure): void {
    if (this.rows === this.state.length) this.#grow();
    const row = this.rows;
    this.rows += 1;
    const { value, lower, upper } = figure;
    this.indicator[row] = this.indicators.numberOf(indicator);
    this.area[row] = this.areas.numberOf(figure.area);
    this.period[row] = this.periods.numberOf(figure.period);
    // Words of the file's own: beyond so many different ones they are no codes.
    this.note[row] = this.notes.all.length < mostNotes ? this.notes.numberOf(figure.note) : 0;
    this.value[row] = value ?? 0;
    if (lower !== null) this.#limits().lower[row] = lower;
    if (upper !== null) this.#limits().upper[row] = upper;
    this.state[row] =
      (value === null ? 0 : hasValue) +
      (lower === null ? 0 : hasLower) +
      (upper === null ? 0 : hasUpper) +
      8 * statuses.indexOf(figure.status);
  }

  /** Gives the figures of each indicator to that of another name; several may have the same. */
  rename(names: ReadonlyMap<string, string>): void {
    const renamed = new Names();
    const numbers = this.indicators.all.map((name) => renamed.numberOf(names.get(name) ?? name));
    for (let row = 0; row < this.rows; row += 1) this.indicator[row] = numbers[at(this.indicator, row)] ?? 0;
    this.indicators = renamed;
  }

  /** The most decimal places that a value of each indicator has, up to six. */
  decimals(): Map<string, number> {
    const found = this.indicators.all.map(() => 0);
    for (let row = 0; row < this.rows; row += 1) {
      const indicator = at(this.indicator, row);
      let decimals = found[indicator] ?? 0;
      const value = at(this.value, row);
      while (decimals < mostDecimals && Number(value.toFixed(decimals)) !== value) decimals += 1;
      found[indicator] = decimals;
    }
    return new Map(this.indicators.all.map((name, index) => [name, found[index] ?? 0]));
  }

  /** Rows in the order of indicator, area and time, and each period's place in time. */
  sorted(): { order: Uint32Array; time: Uint32Array } {
    const time = placesInTime(this.periods.all);
    const keys = new Float64Array(this.rows);
    for (let row = 0; row < this.rows; row += 1) {
      const series = at(this.indicator, row) * this.areas.all.length + at(this.area, row);
      keys[row] = series * this.periods.all.length + at(time, at(this.period, row));
    }
    const order = new Uint32Array(this.rows).map((_, row) => row);
    order.sort((a, b) => at(keys, a) - at(keys, b) || a - b);
    return { order, time };
  }

  #limits(): { lower: Float64Array; upper: Float64Array } {
    this.lower ??= new Float64Array(this.value.length);
    this.upper ??= new Float64Array(this.value.length);
    return { lower: this.lower, upper: this.upper };
  }

  #grow(): void {
    const longer = this.rows * 2;
    this.indicator = copied(this.indicator, new Uint16Array(longer));
    this.area = copied(this.area, new Uint32Array(longer));
    this.period = copied(this.period, new Uint32Array(longer));
    this.note = copied(this.note, new Uint16Array(longer));
    this.state = copied(this.state, new Uint8Array(longer));
    this.value = copied(this.value, new Float64Array(longer));
    this.lower &&= copied(this.lower, new Float64Array(longer));
    this.upper &&= copied(this.upper, new Float64Array(longer));
  }
}

const start = 1024;
const mostNotes = 1_000;
const mostDecimals = 6;

/** Different texts for the same days are different periods: they only stand beside each other. */
function placesInTime(periods: readonly string[]): Uint32Array {
  const days = periods.map((text, index) => {
    const period = parsePeriod(text);
    if (!period) throw new Error(`Nobody can read the period ${text}`);
    return { ...period, index };
  });
  const places = new Uint32Array(periods.length);
  days
    .sort((a, b) => byTime(a, b) || a.index - b.index)
    .forEach(({ index }, place) => {
      places[index] = place;
    });
  return places;
}

export function at(column: Uint8Array | Uint16Array | Uint32Array | Float64Array, row: number): number {
  return column[row] ?? 0;
}

function copied<T extends { set(from: T): void }>(from: T, into: T): T {
  into.set(from);
  return into;
}
