import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { VarintReader } from '../../evidence/varint.ts';
import {
  type FiguresHeader,
  figuresHeaderSchema,
  hasLower,
  hasUpper,
  hasValue,
  rawScale,
  streamNames,
} from './format.ts';
import { ImportedFigures } from './importedFigures.ts';

const decompress = promisify(brotliDecompress);
const largestBody = 1024 * 1024 * 1024;
/** After so many rows others get their turn: who types must not wait for figures. */
const rowsAtOnce = 20_000;

/** What an import's rows are once they can be asked. */
export interface FigureTable {
  header: FiguresHeader;
  /** For each series its indicator, area and first row; one more row than there are series. */
  indicator: Uint16Array;
  area: Uint32Array;
  from: Uint32Array;
  /** For each row. */
  period: Uint32Array;
  state: Uint8Array;
  note: Uint16Array;
  value: Float64Array;
  /** Undefined where no row has a limit. */
  lower: Float64Array | undefined;
  upper: Float64Array | undefined;
}

/** @throws Error for anything but what `encodeFigures` wrote: a wrong figure is worse than none */
export async function decodeFigures(chunks: readonly Uint8Array[]): Promise<ImportedFigures> {
  const body = await decompress(Buffer.concat(chunks), { maxOutputLength: largestBody });
  const headerEnd = 4 + body.readUInt32LE(0);
  const header = figuresHeaderSchema.parse(JSON.parse(body.subarray(4, headerEnd).toString('utf8')));
  let end = headerEnd;
  const [series, periods, states, notes, values, raw] = streamNames.map((name) => {
    end += header.streams[name];
    return body.subarray(end - header.streams[name], end);
  });
  if (!series || !periods || !states || !notes || !values || !raw || end !== body.length) {
    throw new Error('Lengths differ');
  }
  const table = emptyTable(header, states);
  const numbers = { values: new VarintReader(values), raw, rawAt: 0 };
  const places = {
    series: new VarintReader(series),
    periods: new VarintReader(periods),
    notes: new VarintReader(notes),
  };
  let row = 0;
  let pause = rowsAtOnce;
  for (let index = 0; index < header.series; index += 1) {
    row = readSeries(table, index, row, places, numbers);
    if (row < pause) continue;
    pause = row + rowsAtOnce;
    await turn();
  }
  const isDone = places.series.done && places.periods.done && places.notes.done && numbers.values.done;
  if (row !== header.rows || !isDone || numbers.rawAt !== raw.length) throw new Error('Lengths differ');
  return new ImportedFigures(table);
}

function emptyTable(header: FiguresHeader, states: Uint8Array): FigureTable {
  const { rows, series } = header;
  const hasLimits = states.some((state) => (state & (hasLower | hasUpper)) !== 0);
  return {
    header,
    indicator: new Uint16Array(series),
    area: new Uint32Array(series),
    from: new Uint32Array(series + 1),
    period: new Uint32Array(rows),
    // Copied, so that the whole unpacked body is not kept alive by a view of it.
    state: Uint8Array.from(states),
    note: new Uint16Array(rows),
    value: new Float64Array(rows),
    lower: hasLimits ? new Float64Array(rows) : undefined,
    upper: hasLimits ? new Float64Array(rows) : undefined,
  };
}

interface Places {
  series: VarintReader;
  periods: VarintReader;
  notes: VarintReader;
}

interface Numbers {
  values: VarintReader;
  raw: Buffer;
  rawAt: number;
}

/** Answers the row after its last. */
function readSeries(
  table: FigureTable,
  index: number,
  first: number,
  places: Places,
  numbers: Numbers,
): number {
  table.indicator[index] = places.series.read();
  table.area[index] = places.series.read();
  const end = first + places.series.read();
  const scale = places.series.read();
  table.from[index] = first;
  table.from[index + 1] = end;
  let period = -1;
  let whole = 0;
  const unit = 10 ** scale;
  for (let row = first; row < end; row += 1) {
    period += places.periods.read() + 1;
    table.period[row] = period;
    table.note[row] = places.notes.read();
    const state = table.state[row] ?? 0;
    const raw = scale === rawScale;
    if (state & hasValue) {
      if (!raw) whole += numbers.values.readSigned();
      table.value[row] = raw ? readRaw(numbers) : whole / unit;
    }
    const base = state & hasValue ? whole : 0;
    const limit = () => (raw ? readRaw(numbers) : (base + numbers.values.readSigned()) / unit);
    if (state & hasLower && table.lower) table.lower[row] = limit();
    if (state & hasUpper && table.upper) table.upper[row] = limit();
  }
  return end;
}

function readRaw(numbers: Numbers): number {
  numbers.rawAt += 8;
  return numbers.raw.readDoubleLE(numbers.rawAt - 8);
}
