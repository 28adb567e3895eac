import { z } from 'zod';
import type { Observation } from './indicator.ts';
import { byTime } from './period.ts';

/** Where a line should not be read across: what changed between two rows that stand beside each other. */
export const breakSchema = z.strictObject({
  kind: z.enum(['definition', 'boundary', 'source']),
  /** The rows before and after. */
  from: z.string(),
  to: z.string(),
  fromLabel: z.string(),
  toLabel: z.string(),
  reason: z.string(),
});
export type Break = z.infer<typeof breakSchema>;

/** In order of time. `series` may come in any order. */
export function breaksIn(series: readonly Observation[]): Break[] {
  const rows = [...series].sort(byTime);
  return rows.slice(1).flatMap((row, index): Break[] => {
    const before = rows[index];
    const change = before && changeBetween(before, row);
    if (!before || !change) return [];
    const between = { from: before.period, to: row.period, fromLabel: before.label, toLabel: row.label };
    return [{ ...between, ...change }];
  });
}

/** The greatest change first: another source, then another boundary, then another release. */
function changeBetween(before: Observation, after: Observation): Pick<Break, 'kind' | 'reason'> | null {
  if (before.origin?.source !== after.origin?.source) {
    const [was, is] = [before, after].map(({ origin }) => origin?.source ?? 'the published series');
    return {
      kind: 'source',
      reason: `From another source: ${was} until ${before.label}, ${is} from ${after.label}.`,
    };
  }
  if (before.note === 'former_code' && after.note !== 'former_code') {
    return {
      kind: 'boundary',
      reason: `A small change of boundary: figures up to ${before.label} are for the area’s former code.`,
    };
  }
  // The first row in line with the later ones carries no note where the published series takes over.
  if (before.note === 'snapshot_series' || after.note === 'snapshot_series') {
    return {
      kind: 'definition',
      reason: `Figures for ${before.label} and ${after.label} come from different releases, so the definition may have shifted.`,
    };
  }
  return null;
}
