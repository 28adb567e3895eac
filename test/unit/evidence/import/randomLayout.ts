import fc from 'fast-check';
import type { Cell, Sheet } from '../../../../server/evidence/import/sheet.ts';

/** A table of figures as it should come out: one value for each measure, area and period, or a code for a missing one. */
export interface Clean {
  measures: string[];
  areas: { code: string; name: string }[];
  /** As written in the file, and as it is read. */
  periods: { written: string; period: string }[];
  /** By measure, area and period, in that order. */
  values: (number | 'c' | 'x' | 'u')[];
}

export interface Dress {
  layout: (typeof layouts)[number];
  naming: 'code' | 'name' | 'both';
  shout: boolean;
  thousands: boolean;
  titles: number;
  gap: boolean;
  footnotes: number;
  tail: number;
  leftColumn: boolean;
  bracketed: boolean;
}

export const layouts = [
  'long',
  'by-period',
  'by-measure',
  'measures-over-periods',
  'periods-over-measures',
  'stacked',
  'side-by-side',
  'by-area',
] as const;

const measureNames = [
  'Rough sleepers',
  'Library visits',
  'Potholes mended',
  'Bins missed',
  'Trees planted',
  'Bus journeys',
];

const periodLists: fc.Arbitrary<Clean['periods']> = fc
  .tuple(
    fc.constantFrom('year', 'financial', 'three', 'quarter', 'month', 'months'),
    fc.integer({ min: 2005, max: 2019 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([style, from, count]) =>
    Array.from({ length: count }, (_each, index) => {
      const year = from + index;
      const short = String(year + 1).slice(2);
      return {
        year: { written: String(year), period: `${year}-01-01/P1Y` },
        financial: { written: `${year}/${short}`, period: `${year}-04-01/P1Y` },
        three: { written: `${year} - ${String(year + 2).slice(2)}`, period: `${year}-01-01/P3Y` },
        quarter: {
          written: `${from} Q${index + 1}`,
          period: `${from}-${String(index * 3 + 1).padStart(2, '0')}-01/P3M`,
        },
        month: {
          written: `${['Jan', 'Feb', 'Mar', 'Apr'][index]}-${String(from).slice(2)}`,
          period: `${from}-0${index + 1}`,
        },
        months: { written: `Year ending June ${year}`, period: `${year - 1}-07-01/P1Y` },
      }[style];
    }).flatMap((each) => each ?? []),
  );

export function cleanTables(areas: readonly Clean['areas'][number][]): fc.Arbitrary<Clean> {
  return fc
    .record({
      measures: fc.uniqueArray(fc.constantFrom(...measureNames), { minLength: 1, maxLength: 3 }),
      areas: fc.uniqueArray(fc.constantFrom(...areas), {
        minLength: 2,
        maxLength: 6,
        selector: ({ code }) => code,
      }),
      periods: periodLists,
    })
    .chain((parts) => {
      const size = parts.measures.length * parts.areas.length * parts.periods.length;
      const value = fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: -99_999, max: 9_999_999 }).map((number) => number / 10) },
        { weight: 1, arbitrary: fc.constantFrom('c' as const, 'x' as const, 'u' as const) },
      );
      return fc.array(value, { minLength: size, maxLength: size }).map((values) => ({
        // At least one number in each column, or nothing tells it from a column of words.
        ...parts,
        values: values.map((each, index) =>
          index % parts.periods.length === 0 && typeof each === 'string' ? 7.5 : each,
        ),
      }));
    });
}

export const dresses: fc.Arbitrary<Dress> = fc.record({
  layout: fc.constantFrom(...layouts),
  naming: fc.constantFrom('code', 'name', 'both'),
  ...{
    shout: fc.boolean(),
    thousands: fc.boolean(),
    gap: fc.boolean(),
    leftColumn: fc.boolean(),
    bracketed: fc.boolean(),
  },
  ...{ titles: fc.nat({ max: 3 }), footnotes: fc.nat({ max: 2 }), tail: fc.nat({ max: 3 }) },
});

export function figureAt(
  { areas, periods, values }: Clean,
  measure: number,
  area: number,
  period: number,
): number | string {
  return values[(measure * areas.length + area) * periods.length + period] ?? 0;
}

/** Draws a table as somebody might have it in a spreadsheet. */
export function dressed(clean: Clean, dress: Dress): Sheet {
  const lines = tablesIn(clean, dress);
  // The measure of such a table is its title.
  const isTitled =
    clean.measures.length === 1 && (dress.layout === 'by-period' || dress.layout === 'stacked');
  const above = ['Local figures', 'Source: the council', 'These figures were checked']
    .slice(0, isTitled ? 0 : dress.titles)
    .map((line): Cell[] => [line]);
  const below = ['Notes', '1. Figures are rounded.'].slice(0, dress.footnotes).map((line): Cell[] => [line]);
  const all = [
    ...above,
    ...(dress.gap && above.length > 0 ? [[]] : []),
    ...lines,
    ...(below.length > 0 ? [[]] : []),
    ...below,
  ];
  for (let index = 0; index < dress.tail; index += 1) all.push(Array(5).fill(''));
  const rows = all.map((cells, index) => ({
    number: index + 1,
    cells: dress.leftColumn ? [null, ...cells] : cells,
  }));
  return { name: 'figures', rows, complete: true };
}

function tablesIn(clean: Clean, dress: Dress): Cell[][] {
  const { measures, areas, periods } = clean;
  const head = { code: ['Area code'], name: ['Local authority'], both: ['Area code', 'Area name'] }[
    dress.naming
  ];
  const place = ({ code, name }: Clean['areas'][number]): Cell[] => {
    const written = dress.shout ? name.toUpperCase() : name;
    return { code: [code], name: [written], both: [code, written] }[dress.naming];
  };
  const at = (measure: number, area: number, period: number): Cell =>
    written(figureAt(clean, measure, area, period), dress);
  const blank = head.map((): Cell => null);
  const each = <T>(list: readonly unknown[], draw: (index: number) => T): T[] =>
    list.map((_item, index) => draw(index));
  const byPeriod = (measure: number): Cell[][] => [
    [...head, ...periods.map((period) => period.written)],
    ...areas.map((area, row) => [...place(area), ...each(periods, (column) => at(measure, row, column))]),
  ];
  switch (dress.layout) {
    case 'long':
      return [
        ['Indicator', ...head, 'Period', 'Value'],
        ...measures.flatMap((name, measure) =>
          areas.flatMap((area, row) =>
            periods.map((period, column) => [name, ...place(area), period.written, at(measure, row, column)]),
          ),
        ),
      ];
    case 'by-measure':
      return [
        [...head, 'Period', ...measures],
        ...areas.flatMap((area, row) =>
          periods.map((period, column) => [
            ...place(area),
            period.written,
            ...each(measures, (measure) => at(measure, row, column)),
          ]),
        ),
      ];
    case 'by-period':
    case 'stacked':
      return measures.flatMap((name, measure) => [
        ...(measure > 0 ? [[]] : []),
        [name],
        [],
        ...byPeriod(measure),
      ]);
    case 'measures-over-periods':
      return [
        [...head, ...measures.flatMap((name) => each(periods, (column) => (column === 0 ? name : null)))],
        [...blank, ...measures.flatMap(() => periods.map((period) => period.written))],
        ...areas.map((area, row) => [
          ...place(area),
          ...measures.flatMap((_name, measure) => each(periods, (column) => at(measure, row, column))),
        ]),
      ];
    case 'periods-over-measures':
      return [
        [
          ...blank,
          ...periods.flatMap((period) =>
            each(measures, (measure) => (measure === 0 ? period.written : null)),
          ),
        ],
        [...head, ...periods.flatMap(() => measures)],
        ...areas.map((area, row) => [
          ...place(area),
          ...periods.flatMap((_period, column) => each(measures, (measure) => at(measure, row, column))),
        ]),
      ];
    case 'side-by-side':
      return [
        measures.flatMap((name, measure) => [...(measure > 0 ? [null] : []), ...head, 'Period', name]),
        ...areas.flatMap((area, row) =>
          periods.map((period, column) =>
            measures.flatMap((_name, measure) => [
              ...(measure > 0 ? [null] : []),
              ...place(area),
              period.written,
              at(measure, row, column),
            ]),
          ),
        ),
      ];
    case 'by-area':
      return [
        [
          'Indicator',
          'Period',
          ...areas.map((area) => (dress.naming === 'code' ? area.code : (place(area).at(-1) ?? null))),
        ],
        ...measures.flatMap((name, measure) =>
          periods.map((period, column) => [
            name,
            period.written,
            ...each(areas, (row) => at(measure, row, column)),
          ]),
        ),
      ];
  }
}

function written(value: number | string, { thousands, bracketed }: Dress): Cell {
  if (typeof value === 'string') return `[${value}]`;
  if (!thousands) return String(value);
  const text = Math.abs(value).toLocaleString('en-GB');
  return value >= 0 ? text : bracketed ? `(${text})` : `-${text}`;
}
