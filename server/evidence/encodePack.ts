import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { cellStates, type PackHeader, type PackIndicator, packMagic } from './packFormat.ts';
import { VarintWriter } from './varint.ts';

/** One published row, in whole numbers of 1/10^scale of its indicator. */
export interface PackRow {
  state: (typeof cellStates)[number];
  /** Index into the header's notes. */
  note: number;
  value: number;
  lower: number;
  upper: number;
}

export type RowAt = (indicator: PackIndicator, area: number, period: number) => PackRow | undefined;

/** Writes a pack. `rowAt` is asked for each cell once, in order; undefined means that there is no row. */
export function encodePack(header: Omit<PackHeader, 'streams'>, rowAt: RowAt): Uint8Array {
  const states: number[] = [];
  const notes: number[] = [];
  const values = new VarintWriter();
  const intervals = new VarintWriter();
  for (const indicator of header.indicators) {
    for (const area of indicator.areas) {
      let before = 0;
      for (const period of indicator.periods) {
        const row = rowAt(indicator, area, period);
        states.push(cellStates.indexOf(row?.state ?? 'none'));
        if (!row) continue;
        notes.push(row.note);
        if (row.state !== 'value' && row.state !== 'interval') continue;
        values.writeSigned(row.value - before);
        before = row.value;
        if (row.state === 'value') continue;
        intervals.write(row.value - row.lower);
        intervals.write(row.upper - row.value);
      }
    }
  }
  return packed(header, [
    Uint8Array.from(states),
    Uint8Array.from(notes),
    values.finish(),
    intervals.finish(),
  ]);
}

function packed(header: Omit<PackHeader, 'streams'>, streams: Uint8Array[]): Uint8Array {
  const [states = 0, notes = 0, values = 0, intervals = 0] = streams.map((stream) => stream.length);
  const full: PackHeader = { ...header, streams: { states, notes, values, intervals } };
  const text = Buffer.from(JSON.stringify(full));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  const body = Buffer.concat([length, text, ...streams]);
  const brotli = brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
  return Buffer.concat([Buffer.from(packMagic), createHash('sha256').update(brotli).digest(), brotli]);
}
