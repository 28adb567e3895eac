import { setImmediate as turn } from 'node:timers/promises';
import type { Observation } from '../../shared/evidence/indicator.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import { decodeFigures } from './figures/decodeFigures.ts';
import type { Imported } from './worker/messages.ts';

/** After so many series others get their turn. */
const seriesAtOnce = 500;

/** How many figures are new, and how many lie over one that there was. What is new to the library is not even read. */
export async function compared(
  { chunks, measures, report }: Imported,
  under: EvidenceLibrary,
): Promise<{ added: number; replaced: number }> {
  const known = new Set(under.figures.indicators());
  const both = new Set(measures.map(({ indicator }) => indicator).filter((id) => known.has(id)));
  if (both.size === 0) return { added: report.figures.imported, replaced: 0 };
  const figures = await decodeFigures(chunks);
  let replaced = 0;
  let series = 0;
  for (const indicator of both) {
    for (const area of figures.areas(indicator)) {
      replaced += overlapping(figures.series(indicator, area), under.figures.series(indicator, area));
      series += 1;
      if (series % seriesAtOnce === 0) await turn();
    }
  }
  return { added: figures.rowCount - replaced, replaced };
}

function overlapping(rows: readonly Observation[], before: readonly Observation[]): number {
  const days = new Set(before.map(({ start, end }) => `${start}/${end}`));
  return rows.filter(({ start, end }) => days.has(`${start}/${end}`)).length;
}
