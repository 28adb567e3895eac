import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodePack } from '../../server/evidence/decodePack.ts';
import { projectRoot } from '../../server/projectRoot.ts';
import type { Point } from '../../shared/evidence/indicator.ts';
import { project, projectionBasis } from '../../shared/evidence/projection.ts';

/** How figures that a forecast has not seen fell. */
export interface Fit {
  /** Share that fell into the range, for the first and for the second figure held out. */
  coverage: [number, number];
  /** Mean distance from the middle, in the usual change from one figure to the next. */
  distance: [number, number];
}

export interface BackTest {
  series: number;
  leftOut: number;
  indicators: number;
  projection: Fit;
  naive: Fit;
}

const held = 2;
const fewest = 6;

type Forecast = (seen: Point[], later: Point[]) => { low: number; mid: number; high: number }[];

/**
 * Every series of the pack with at least six independent figures: the last two are held out, the rest is projected, and it is
 * counted how often the two fell into the range of 8 in 10. `naive` says that all stays as it is, with normal ranges.
 */
export async function backTestProjection(): Promise<BackTest> {
  const { header, table } = decodePack(
    await readFile(join(projectRoot, 'server/evidence/pack/evidence.bin')),
  );
  const styles = new Map(header.indicators.map((indicator) => [indicator.id, indicator]));
  const used: { basis: Point[]; style: { unit: string; decimals: number } }[] = [];
  const indicators = new Set<string>();
  let leftOut = 0;
  for (const id of table.indicators()) {
    const style = styles.get(id);
    for (const area of style ? table.areas(id) : []) {
      const basis = projectionBasis(table.series(id, area));
      if (basis.length === 0 || !style) continue;
      if (basis.length < fewest) leftOut += 1;
      else {
        used.push({ basis, style });
        indicators.add(id);
      }
    }
  }
  const measure = (forecastFor: (style: { unit: string; decimals: number }) => Forecast): Fit => {
    const coverage: Fit['coverage'] = [0, 0];
    const distance: Fit['distance'] = [0, 0];
    for (const { basis, style } of used) {
      const seen = basis.slice(0, -held);
      const later = basis.slice(-held);
      const change = usualChange(seen) || 10 ** -style.decimals;
      for (const [index, { low, mid, high }] of forecastFor(style)(seen, later).slice(0, held).entries()) {
        const value = later[index]?.value ?? Number.NaN;
        const at = index === 0 ? 0 : 1;
        if (value >= low && value <= high) coverage[at] += 1 / used.length;
        distance[at] += Math.abs(value - mid) / change / used.length;
      }
    }
    return { coverage, distance };
  };
  return {
    series: used.length,
    leftOut,
    indicators: indicators.size,
    projection: measure((style) => (seen, later) => {
      const all = project(seen, style, Number(later.at(-1)?.end.slice(0, 4)) + 1);
      // A year without a figure may lie between: what is projected for the time of each counts.
      return later.map((point) => nearest(all, point));
    }),
    naive: measure(() => (seen, later) => {
      const latest = seen.at(-1)?.value ?? Number.NaN;
      return later.map((_, index) => {
        const range = 1.2816 * usualChange(seen) * Math.sqrt(index + 1);
        return { low: latest - range, mid: latest, high: latest + range };
      });
    }),
  };
}

function usualChange(points: readonly Point[]): number {
  const squares = points.slice(1).map(({ value }, index) => (value - (points[index]?.value ?? value)) ** 2);
  return Math.sqrt(squares.reduce((sum, each) => sum + each, 0) / squares.length);
}

function nearest<T extends { end: string }>(all: readonly T[], to: { end: string }): T {
  const apart = (each: { end: string }) => Math.abs(Date.parse(each.end) - Date.parse(to.end));
  return all.reduce((best, each) => (apart(each) < apart(best) ? each : best));
}
