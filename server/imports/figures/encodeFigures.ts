import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { limits } from '../../../shared/limits.ts';
import { VarintWriter } from '../../evidence/varint.ts';
import { at, type FigureColumns } from './figureColumns.ts';
import {
  type FiguresHeader,
  hasLower,
  hasUpper,
  hasValue,
  largestScale,
  rawScale,
  streamNames,
} from './format.ts';
import { RawWriter } from './rawWriter.ts';

const compress = promisify(brotliCompress);
/** Beyond it a difference between two of them would not be exact. */
const largestWhole = 2 ** 50;

/** The figures as chunks to be kept. */
export async function encodeFigures(columns: FigureColumns): Promise<Uint8Array[]> {
  const body = laidOut(columns);
  const packed = await compress(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
  const chunks: Uint8Array[] = [];
  for (let from = 0; from < packed.length; from += limits.datasetChunkBytes) {
    chunks.push(packed.subarray(from, from + limits.datasetChunkBytes));
  }
  return chunks;
}

function laidOut(columns: FigureColumns): Uint8Array {
  const { order, time } = columns.sorted();
  const writer = new SeriesWriter(columns, time);
  let from = 0;
  while (from < order.length) {
    let to = from + 1;
    while (to < order.length && isSameSeries(columns, at(order, from), at(order, to))) to += 1;
    writer.write(order.subarray(from, to));
    from = to;
  }
  return writer.finish();
}

function isSameSeries({ indicator, area }: FigureColumns, a: number, b: number): boolean {
  return indicator[a] === indicator[b] && area[a] === area[b];
}

class SeriesWriter {
  readonly #columns: FigureColumns;
  readonly #time: Uint32Array;
  readonly #series = new VarintWriter();
  readonly #periods = new VarintWriter();
  readonly #notes = new VarintWriter();
  readonly #values = new VarintWriter();
  readonly #raw = new RawWriter();
  readonly #states: Uint8Array;
  #rows = 0;
  #count = 0;

  constructor(columns: FigureColumns, time: Uint32Array) {
    this.#columns = columns;
    this.#time = time;
    this.#states = new Uint8Array(columns.rows);
  }

  /** Rows of one indicator and area, oldest first. */
  write(rows: Uint32Array): void {
    const { indicator, area, period, note, state } = this.#columns;
    const scale = scaleOf(this.#columns, rows);
    const first = at(rows, 0);
    this.#series.write(at(indicator, first));
    this.#series.write(at(area, first));
    this.#series.write(rows.length);
    this.#series.write(scale);
    this.#count += 1;
    let before = -1;
    for (const row of rows) {
      const place = at(this.#time, at(period, row));
      this.#periods.write(place - before - 1);
      before = place;
      this.#notes.write(at(note, row));
      this.#states[this.#rows++] = at(state, row);
    }
    if (scale === rawScale) this.#writeRaw(rows);
    else this.#writeScaled(rows, 10 ** scale);
  }

  finish(): Uint8Array {
    const { indicators, areas, periods, notes } = this.#columns;
    const streams = {
      series: this.#series.finish(),
      periods: this.#periods.finish(),
      states: this.#states,
      notes: this.#notes.finish(),
      values: this.#values.finish(),
      raw: this.#raw.finish(),
    };
    const inTime: string[] = [];
    periods.all.forEach((text, index) => {
      inTime[at(this.#time, index)] = text;
    });
    const header: FiguresHeader = {
      format: 1,
      indicators: indicators.all,
      areas: areas.all,
      periods: inTime,
      notes: notes.all,
      rows: this.#rows,
      series: this.#count,
      streams: {
        series: streams.series.length,
        periods: streams.periods.length,
        states: streams.states.length,
        notes: streams.notes.length,
        values: streams.values.length,
        raw: streams.raw.length,
      },
    };
    const text = Buffer.from(JSON.stringify(header));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(text.length);
    return Buffer.concat([length, text, ...streamNames.map((name) => streams[name])]);
  }

  #writeScaled(rows: Uint32Array, unit: number): void {
    let before = 0;
    for (const row of rows) {
      const [value, lower, upper] = numbersIn(this.#columns, row).map(
        (each) => each && Math.round(each * unit),
      );
      if (value !== undefined) this.#values.writeSigned(value - before);
      before = value ?? before;
      if (lower !== undefined) this.#values.writeSigned(lower - (value ?? 0));
      if (upper !== undefined) this.#values.writeSigned(upper - (value ?? 0));
    }
  }

  #writeRaw(rows: Uint32Array): void {
    for (const row of rows)
      for (const each of numbersIn(this.#columns, row)) if (each !== undefined) this.#raw.write(each);
  }
}

type Numbers = [value: number | undefined, lower: number | undefined, upper: number | undefined];

function numbersIn({ state, value, lower, upper }: FigureColumns, row: number): Numbers {
  const has = at(state, row);
  return [
    has & hasValue ? value[row] : undefined,
    has & hasLower ? lower?.[row] : undefined,
    has & hasUpper ? upper?.[row] : undefined,
  ];
}

/** How many decimals all numbers of a series have, or `rawScale` where a decimal would not give the same number back. */
function scaleOf(columns: FigureColumns, rows: Uint32Array): number {
  let scale = 0;
  for (const row of rows) {
    for (const number of numbersIn(columns, row)) {
      if (number === undefined) continue;
      while (Math.round(number * 10 ** scale) / 10 ** scale !== number) {
        scale += 1;
        if (scale > largestScale) return rawScale;
      }
    }
  }
  for (const row of rows) {
    for (const number of numbersIn(columns, row)) {
      const whole = Math.round((number ?? 0) * 10 ** scale);
      if (Math.abs(whole) > largestWhole || Object.is(number, -0)) return rawScale;
      if (whole / 10 ** scale !== (number ?? 0)) return rawScale;
    }
  }
  return scale;
}
