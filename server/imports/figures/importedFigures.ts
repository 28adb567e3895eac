import type { Observation } from '../../../shared/evidence/indicator.ts';
import type { Origin } from '../../../shared/evidence/origin.ts';
import { type Period, parsePeriod } from '../../../shared/evidence/period.ts';
import type { Figures, NamedPeriod } from '../../evidence/figures.ts';
import type { FigureTable } from './decodeFigures.ts';
import { hasLower, hasUpper, hasValue, statuses } from './format.ts';

/** The figures of one import in typed arrays. Rows become objects only when somebody asks for them. */
export class ImportedFigures implements Figures {
  readonly rowCount: number;
  readonly #table: FigureTable;
  readonly #periods: readonly NamedPeriod[];
  readonly #areas: Map<string, number>;
  /** Where the series of each indicator begin and end. */
  readonly #series = new Map<string, { begin: number; end: number }>();
  readonly #days = new Map<string, Period>();
  readonly #periodsOf = new Map<string, readonly NamedPeriod[]>();
  #origin: Origin | undefined;

  constructor(table: FigureTable) {
    const { header, indicator } = table;
    this.#table = table;
    this.rowCount = header.rows;
    this.#periods = header.periods.map(named);
    this.#areas = new Map(header.areas.map((code, index) => [code, index]));
    indicator.forEach((number, series) => {
      const id = header.indicators[number] ?? '';
      const known = this.#series.get(id);
      if (known) known.end = series + 1;
      else this.#series.set(id, { begin: series, end: series + 1 });
    });
  }

  /** The same, whose rows say where they come from. */
  from(origin: Origin): this {
    this.#origin = origin;
    return this;
  }

  series(indicatorId: string, areaCode: string): Observation[] {
    const rows: Observation[] = [];
    const [first, end] = this.#rowsOf(indicatorId, areaCode);
    for (let row = first; row < end; row += 1) rows.push(this.#observation(row));
    return rows;
  }

  hasRow(indicatorId: string, areaCode: string): boolean {
    const [first, end] = this.#rowsOf(indicatorId, areaCode);
    return end > first;
  }

  hasValue(indicatorId: string, areaCode: string): boolean {
    return this.#lastWithValue(indicatorId, areaCode) !== undefined;
  }

  lastEnd(indicatorId: string, areaCode: string): string | null {
    const row = this.#lastWithValue(indicatorId, areaCode);
    return row === undefined ? null : (this.#periods[this.#table.period[row] ?? 0]?.end ?? null);
  }

  value(indicatorId: string, areaCode: string, period: string): number | null | undefined {
    const [first, end] = this.#rowsOf(indicatorId, areaCode);
    const days = first < end ? this.#daysOf(period) : undefined;
    for (let row = first; row < end; row += 1) {
      const named = this.#periods[this.#table.period[row] ?? 0];
      if (named?.start !== days?.start || named?.end !== days?.end) continue;
      return this.#number(row, hasValue, this.#table.value);
    }
    return undefined;
  }

  areas(indicatorId: string): string[] {
    const { area, header } = this.#table;
    const { begin, end } = this.#series.get(indicatorId) ?? none;
    return Array.from(area.subarray(begin, end), (number) => header.areas[number] ?? '');
  }

  periods(indicatorId: string): readonly NamedPeriod[] {
    const known = this.#periodsOf.get(indicatorId);
    if (known) return known;
    const { begin, end } = this.#series.get(indicatorId) ?? none;
    const { from, period } = this.#table;
    const used = new Set(period.subarray(from[begin], from[end]));
    const found = this.#periods.filter((_, index) => used.has(index));
    this.#periodsOf.set(indicatorId, found);
    return found;
  }

  indicators(): string[] {
    return [...this.#series.keys()];
  }

  #lastWithValue(indicatorId: string, areaCode: string): number | undefined {
    const [first, end] = this.#rowsOf(indicatorId, areaCode);
    for (let row = end - 1; row >= first; row -= 1) if ((this.#table.state[row] ?? 0) & hasValue) return row;
    return undefined;
  }

  /** Others name the same days by another text: the pack’s `2021` is `2021-01-01/P1Y` here. */
  #daysOf(period: string): Period | undefined {
    const known = this.#days.get(period);
    if (known) return known;
    const days = parsePeriod(period) ?? undefined;
    if (days) this.#days.set(period, days);
    return days;
  }

  /** The first row of a series and the one after its last. */
  #rowsOf(indicatorId: string, areaCode: string): [first: number, end: number] {
    const sought = this.#areas.get(areaCode);
    const range = this.#series.get(indicatorId);
    if (sought === undefined || !range) return [0, 0];
    let { begin, end } = range;
    const { area, from } = this.#table;
    while (begin < end) {
      const middle = (begin + end) >> 1;
      const found = area[middle] ?? 0;
      if (found === sought) return [from[middle] ?? 0, from[middle + 1] ?? 0];
      if (found < sought) begin = middle + 1;
      else end = middle;
    }
    return [0, 0];
  }

  #observation(row: number): Observation {
    const { header, period, state, note, value, lower, upper } = this.#table;
    const named = this.#periods[period[row] ?? 0];
    if (!named) throw new Error('A row has no period');
    const observation: Observation = {
      period: named.period,
      label: named.label,
      start: named.start,
      end: named.end,
      value: this.#number(row, hasValue, value),
      lower: this.#number(row, hasLower, lower),
      upper: this.#number(row, hasUpper, upper),
      status: statuses[(state[row] ?? 0) >> 3] ?? null,
      note: header.notes[note[row] ?? 0] ?? null,
    };
    if (this.#origin) observation.origin = this.#origin;
    return observation;
  }

  #number(row: number, has: number, column: Float64Array | undefined): number | null {
    return (this.#table.state[row] ?? 0) & has ? (column?.[row] ?? null) : null;
  }
}

const none = { begin: 0, end: 0 };

function named(text: string): NamedPeriod {
  const period = parsePeriod(text);
  if (!period) throw new Error(`Nobody can read the period ${text}`);
  return { period: text, ...period };
}
