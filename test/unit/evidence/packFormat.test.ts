import { expect, test } from 'vitest';
import { decodePack } from '../../../server/evidence/decodePack.ts';
import { encodePack, type PackRow } from '../../../server/evidence/encodePack.ts';
import { cellStates, type PackHeader, type PackIndicator } from '../../../server/evidence/packFormat.ts';
import { VarintReader, VarintWriter } from '../../../server/evidence/varint.ts';
import type { Area } from '../../../shared/evidence/area.ts';
import fc from '../../support/fastCheck.ts';
import { indicatorOf } from './made.ts';

const area = (code: string): Area => ({
  code,
  name: `Place ${code}`,
  type: 'county',
  parent: null,
  region: null,
  county: null,
  current: true,
  endYear: null,
  successors: [],
  neighbours: { global: [], economic: [], demographic: [], education: [] },
});

const { id, title, unit, decimals, polarity, polarityBasis, frequency, source } = indicatorOf();
const scale = 2;
const indicator: PackIndicator = {
  ...{ id, title, unit, decimals, polarity, polarityBasis, frequency, source },
  scale,
  areas: [0, 2],
  periods: [0, 1, 2],
};
const header: Omit<PackHeader, 'streams'> = {
  version: 'test',
  collected: '2026-06',
  attribution: 'A test.',
  areas: ['A', 'B', 'C'].map(area),
  periods: [
    ['2021', '2021'],
    ['2022', '2022'],
    ['2023', '2023'],
  ],
  notes: [null, 'aggregated'],
  indicators: [indicator],
};

const whole = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
const cell: fc.Arbitrary<PackRow | undefined> = fc.option(
  fc
    .tuple(fc.constantFrom(...cellStates.slice(1)), fc.nat({ max: 1 }), whole, fc.nat(), fc.nat())
    .map(([state, note, value, below, above]) => ({
      state,
      note,
      value,
      lower: value - below,
      upper: value + above,
    })),
  { nil: undefined },
);

test('every row comes back as it went in, and no row comes back where there was none', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 6, maxLength: 6 }), (cells) => {
      const at = (place: number, period: number): PackRow | undefined =>
        cells[(place === 0 ? 0 : 3) + period];
      const { table } = decodePack(encodePack(header, (_indicator, place, period) => at(place, period)));
      expect(table.rowCount).toBe(cells.filter((each) => each !== undefined).length);
      for (const [place, code] of [[0, 'A'] as const, [2, 'C'] as const]) {
        const expected = [0, 1, 2].flatMap((period) => {
          const row = at(place, period);
          if (!row) return [];
          const interval = row.state === 'interval';
          const value = interval || row.state === 'value' ? row.value / 100 : null;
          return {
            period: header.periods[period]?.[0],
            value,
            lower: interval ? row.lower / 100 : null,
            upper: interval ? row.upper / 100 : null,
            status: interval || row.state === 'value' ? null : row.state,
            note: header.notes[row.note],
          };
        });
        expect(
          table.series(id, code).map(({ period, value, lower, upper, status, note }) => ({
            period,
            value,
            lower,
            upper,
            status,
            note,
          })),
        ).toEqual(expected);
      }
      expect(table.series(id, 'B')).toEqual([]);
    }),
  );
});

const file = encodePack(header, () => ({ state: 'value', note: 0, value: 1234, lower: 0, upper: 0 }));

test('a pack with any byte changed or cut off is refused as damaged', () => {
  expect(decodePack(file).table.value(id, 'A', '2021')).toBe(12.34);
  fc.assert(
    fc.property(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = Uint8Array.from(file, (byte, index) => (index === at ? byte ^ flip : byte));
      expect(() => decodePack(changed)).toThrow(expect.objectContaining({ code: 'damaged' }));
      expect(() => decodePack(file.subarray(0, at))).toThrow(expect.objectContaining({ code: 'damaged' }));
    }),
  );
});

test('a value tells apart a blank row and no row', () => {
  const { table } = decodePack(
    encodePack(header, (_indicator, place, period) =>
      place === 0 && period < 2
        ? { state: period === 0 ? 'u' : 'value', note: 0, value: 0, lower: 0, upper: 0 }
        : undefined,
    ),
  );
  expect(table.value(id, 'A', '2021')).toBeNull();
  expect(table.value(id, 'A', '2022')).toBe(0);
  expect(table.value(id, 'A', '2023')).toBeUndefined();
  expect(table.hasValue(id, 'A')).toBe(true);
  expect(table.hasValue(id, 'C')).toBe(false);
});

test('whole numbers up to the largest safe one come back from their bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat(), { maxLength: 50 }), fc.array(fc.integer()), (naturals, signed) => {
      const writer = new VarintWriter();
      for (const number of naturals) writer.write(number);
      for (const number of signed) writer.writeSigned(number);
      const reader = new VarintReader(writer.finish());
      expect(naturals.map(() => reader.read())).toEqual(naturals);
      expect(signed.map(() => reader.readSigned() + 0)).toEqual(signed.map((each) => each + 0));
      expect(reader.done).toBe(true);
      expect(() => reader.read()).toThrow('ends in the middle');
    }),
  );
});

test('a fraction or a negative number is refused rather than changed', () => {
  expect(() => new VarintWriter().write(1.5)).toThrow(RangeError);
  expect(() => new VarintWriter().write(-1)).toThrow(RangeError);
});
