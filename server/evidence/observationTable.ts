import { Problem } from '../../shared/errors.ts';
import type { Observation } from '../../shared/evidence/indicator.ts';
import { parsePeriod } from '../../shared/evidence/period.ts';
import type { Figures, NamedPeriod } from './figures.ts';
import { type CellState, cellStates, type PackHeader, type PackIndicator } from './packFormat.ts';
import type { VarintReader } from './varint.ts';

interface Streams {
  states: Uint8Array;
  notes: Uint8Array;
  values: VarintReader;
  intervals: VarintReader;
}

interface Block {
  /** Where its cells begin. */
  offset: number;
  /** Row of each area, by code. */
  rows: Map<string, number>;
  /** In order of time. */
  periods: NamedPeriod[];
}

/**
 * All observations of a pack in typed arrays, one cell for each indicator, area and period. Rows become objects only
 * when somebody asks for them: 225,925 objects would cost ten times the memory.
 */
export class ObservationTable implements Figures {
  private readonly blocks = new Map<string, Block>();
  private readonly states: Uint8Array;
  private readonly notes: Uint8Array;
  private readonly values: Float64Array;
  private readonly lower: Float64Array;
  private readonly upper: Float64Array;
  private readonly noteCodes: readonly (string | null)[];
  /** Rows, with and without a value. */
  readonly rowCount: number;

  constructor(header: PackHeader, streams: Streams) {
    const cells = streams.states.length;
    this.states = streams.states;
    this.notes = new Uint8Array(cells);
    this.values = new Float64Array(cells).fill(Number.NaN);
    this.lower = new Float64Array(cells).fill(Number.NaN);
    this.upper = new Float64Array(cells).fill(Number.NaN);
    this.noteCodes = header.notes;
    const periods = header.periods.map(namedPeriod);
    let offset = 0;
    let rows = 0;
    for (const indicator of header.indicators) {
      this.blocks.set(indicator.id, blockOf(header, indicator, periods, offset));
      const end = offset + indicator.areas.length * indicator.periods.length;
      rows = this.fill(streams, indicator, offset, end, rows);
      offset = end;
    }
    if (offset !== cells || !streams.values.done || !streams.intervals.done)
      throw new Error('Lengths differ');
    this.rowCount = rows;
  }

  /** A place's rows, oldest first; empty where it has none. */
  series(indicatorId: string, areaCode: string): Observation[] {
    const found: Observation[] = [];
    const block = this.blocks.get(indicatorId);
    const row = block?.rows.get(areaCode);
    if (!block || row === undefined) return found;
    const start = block.offset + row * block.periods.length;
    block.periods.forEach((period, column) => {
      const observation = this.observation(period, start + column);
      if (observation) found.push(observation);
    });
    return found;
  }

  /** A place's value in one period; null where the row has none, undefined where there is no row. */
  value(indicatorId: string, areaCode: string, period: string): number | null | undefined {
    const block = this.blocks.get(indicatorId);
    const row = block?.rows.get(areaCode);
    const column = block?.periods.findIndex((each) => each.period === period) ?? -1;
    if (!block || row === undefined || column < 0) return undefined;
    const cell = block.offset + row * block.periods.length + column;
    return this.state(cell) === 'none' ? undefined : valueOrNull(this.values[cell]);
  }

  /** Last day of the newest period in which a place has a value, or null. */
  lastEnd(indicatorId: string, areaCode: string): string | null {
    const block = this.blocks.get(indicatorId);
    const row = block?.rows.get(areaCode);
    if (!block || row === undefined) return null;
    const start = block.offset + row * block.periods.length;
    const last = block.periods.findLastIndex((_, column) => !Number.isNaN(this.values[start + column]));
    return block.periods[last]?.end ?? null;
  }

  hasRow(indicatorId: string, areaCode: string): boolean {
    return this.blocks.get(indicatorId)?.rows.has(areaCode) ?? false;
  }

  /** Whether a place has a value in any period. */
  hasValue(indicatorId: string, areaCode: string): boolean {
    const block = this.blocks.get(indicatorId);
    const row = block?.rows.get(areaCode);
    if (!block || row === undefined) return false;
    const start = block.offset + row * block.periods.length;
    return this.values.subarray(start, start + block.periods.length).some((value) => !Number.isNaN(value));
  }

  /** Codes of the areas that have a row, with or without a value. */
  areas(indicatorId: string): Iterable<string> {
    return this.blocks.get(indicatorId)?.rows.keys() ?? [];
  }

  /** The periods for which any area has a row, oldest first. */
  periods(indicatorId: string): readonly NamedPeriod[] {
    return this.blocks.get(indicatorId)?.periods ?? [];
  }

  indicators(): Iterable<string> {
    return this.blocks.keys();
  }

  private fill(
    streams: Streams,
    indicator: PackIndicator,
    from: number,
    to: number,
    rowsBefore: number,
  ): number {
    const unit = 10 ** indicator.scale;
    const width = indicator.periods.length;
    let rows = rowsBefore;
    let whole = 0;
    for (let cell = from; cell < to; cell += 1) {
      if ((cell - from) % width === 0) whole = 0;
      const state = this.state(cell);
      if (state === 'none') continue;
      this.notes[cell] = streams.notes[rows++] ?? 0;
      if (state !== 'value' && state !== 'interval') continue;
      whole += streams.values.readSigned();
      this.values[cell] = whole / unit;
      if (state === 'value') continue;
      this.lower[cell] = (whole - streams.intervals.read()) / unit;
      this.upper[cell] = (whole + streams.intervals.read()) / unit;
    }
    return rows;
  }

  private state(cell: number): CellState {
    const state = cellStates[this.states[cell] ?? 0];
    if (state === undefined) throw new Error('An unknown kind of cell');
    return state;
  }

  private observation({ period, label, start, end }: NamedPeriod, cell: number): Observation | undefined {
    const state = this.state(cell);
    if (state === 'none') return undefined;
    return {
      period,
      label,
      start,
      end,
      value: valueOrNull(this.values[cell]),
      lower: valueOrNull(this.lower[cell]),
      upper: valueOrNull(this.upper[cell]),
      status: state === 'value' || state === 'interval' ? null : state,
      note: this.noteCodes[this.notes[cell] ?? 0] ?? null,
    };
  }
}

function valueOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

function namedPeriod([text, label]: [string, string]): NamedPeriod {
  const period = parsePeriod(text, label);
  if (!period) throw new Problem('damaged', `The evidence pack names a period that nobody can read: ${text}`);
  return { period: text, ...period };
}

function blockOf(
  header: PackHeader,
  indicator: PackIndicator,
  periods: NamedPeriod[],
  offset: number,
): Block {
  const rows = new Map<string, number>();
  indicator.areas.forEach((area, row) => {
    const code = header.areas[area]?.code;
    if (code !== undefined) rows.set(code, row);
  });
  return { offset, rows, periods: indicator.periods.flatMap((index) => periods[index] ?? []) };
}
