import { setImmediate as turn } from 'node:timers/promises';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { ImportedFigures } from './figures/importedFigures.ts';

/** After so many series others get their turn. */
const seriesAtOnce = 500;

/** How many figures are new, and how many lie over one that there was. */
export async function compared(
  figures: ImportedFigures,
  under: EvidenceLibrary,
): Promise<{ added: number; replaced: number }> {
  let replaced = 0;
  let series = 0;
  const known = new Set(under.figures.indicators());
  for (const indicator of figures.indicators()) {
    if (!known.has(indicator)) continue;
    for (const area of figures.areas(indicator)) {
      const before = new Set(
        under.figures.series(indicator, area).map(({ start, end }) => `${start}/${end}`),
      );
      if (before.size > 0) {
        replaced += figures
          .series(indicator, area)
          .filter(({ start, end }) => before.has(`${start}/${end}`)).length;
      }
      series += 1;
      if (series % seriesAtOnce === 0) await turn();
    }
  }
  return { added: figures.rowCount - replaced, replaced };
}
