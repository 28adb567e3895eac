import type { Area } from '../../../shared/evidence/area.ts';
import { byTime, parsePeriod } from '../../../shared/evidence/period.ts';
import type { PackRow, RowAt } from '../encodePack.ts';
import { cellStates, type PackHeader, type PackIndicator } from '../packFormat.ts';
import { noteFrom, polarityFrom, sourceFrom } from './wording.ts';

type Row = Record<string, string>;

export interface Tables {
  header: Pick<PackHeader, 'periods' | 'notes' | 'indicators'>;
  rowAt: RowAt;
}

/** Puts the source's long table into cells. Throws on anything it does not understand: nothing is dropped in silence. */
export function tablesFrom(
  areas: readonly Area[],
  indicatorRows: readonly Row[],
  rows: readonly Row[],
): Tables {
  const areaIndex = new Map(areas.map((area, index) => [area.code, index]));
  const periods = periodsIn(rows);
  const periodIndex = new Map(periods.map(([text], index) => [text, index]));
  const notes = [null, ...new Set(rows.flatMap((row) => noteFrom(row.note ?? '') ?? []))];
  const byIndicator = grouped(rows);

  const found = new Map<string, PackRow>();
  const indicators = indicatorRows.map((meta): PackIndicator => {
    const id = idOf(meta);
    const own = byIndicator.get(id) ?? [];
    const scale = Math.max(...own.map(decimalsOf));
    const used = { areas: new Set<number>(), periods: new Set<number>() };
    for (const row of own) {
      const area = known(areaIndex.get(row.area_code ?? ''), row);
      const period = known(periodIndex.get(row.period ?? ''), row);
      used.areas.add(area);
      used.periods.add(period);
      found.set(`${id} ${area} ${period}`, packRow(row, scale, notes.indexOf(noteFrom(row.note ?? ''))));
    }
    return {
      id,
      title: meta.title ?? '',
      unit: meta.unit ?? '',
      decimals: Number(meta.decimal_places),
      ...polarityFrom(meta),
      frequency: meta.frequency ?? '',
      source: sourceFrom(meta),
      scale,
      areas: [...used.areas].sort((a, b) => a - b),
      periods: [...used.periods].sort((a, b) => a - b),
    };
  });
  if (found.size !== rows.length) throw new Error('Some rows stand twice, or belong to no indicator');
  return {
    header: { periods, notes, indicators },
    rowAt: ({ id }, area, period) => found.get(`${id} ${area} ${period}`),
  };
}

/** In order of time, so that the cells of a series are. */
function periodsIn(rows: readonly Row[]): [string, string][] {
  const labels = new Map(rows.map((row) => [row.period ?? '', row.period_label ?? '']));
  return [...labels]
    .map(([text, label]) => ({ text, label, span: known(parsePeriod(text, label), { period: text }) }))
    .sort((a, b) => byTime(a.span, b.span))
    .map(({ text, label }) => [text, label]);
}

function packRow(row: Row, scale: number, note: number): PackRow {
  const whole = (text: string | undefined): number => Math.round(Number(text) * 10 ** scale);
  const empty = { note, value: 0, lower: 0, upper: 0 };
  if (row.value === '') {
    const state = known(
      cellStates.find((each) => each === row.status),
      row,
    );
    return { ...empty, state };
  }
  const value = whole(row.value);
  if (row.lower_ci === '') return { ...empty, state: 'value', value };
  return { note, state: 'interval', value, lower: whole(row.lower_ci), upper: whole(row.upper_ci) };
}

function decimalsOf(row: Row): number {
  return Math.max(...['value', 'lower_ci', 'upper_ci'].map((name) => row[name]?.split('.')[1]?.length ?? 0));
}

function idOf(row: Row): string {
  return row.indicator_id ?? '';
}

function grouped(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(idOf(row));
    if (group) group.push(row);
    else groups.set(idOf(row), [row]);
  }
  return groups;
}

function known<T>(value: T | null | undefined, row: Row): T {
  if (value === null || value === undefined) throw new Error(`Not understood: ${JSON.stringify(row)}`);
  return value;
}
