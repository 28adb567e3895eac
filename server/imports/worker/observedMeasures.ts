import type { ImportReport } from '../../../shared/evidence/import/report.ts';
import { newOwnIndicatorId } from '../../../shared/ids.ts';
import type { FigureColumns } from '../figures/figureColumns.ts';

/** A measure of the file and the indicator that its figures went to. */
export type ObservedMeasure = Omit<ImportReport['measures'][number], 'indicator'> & {
  indicator: string;
  /** Whether this import makes it: none matched. */
  made: boolean;
  /** Decimal places of its figures, as the file writes them. */
  decimals: number;
};

/**
 * Gives each measure an indicator, the one that it was matched with or a fresh local one, and the figures of both to it. Two
 * spellings of one name share a local one.
 */
export function settleMeasures(
  measures: ImportReport['measures'],
  columns: FigureColumns,
): ObservedMeasure[] {
  const local = new Map<string, string>();
  const decimals = columns.decimals();
  const settled = measures.map((measure) => {
    const key = measure.text.toLowerCase();
    const indicator = measure.indicator ?? local.get(key) ?? newOwnIndicatorId();
    if (measure.indicator === null) local.set(key, indicator);
    return {
      ...measure,
      indicator,
      made: measure.indicator === null,
      decimals: decimals.get(measure.text) ?? 0,
    };
  });
  columns.rename(new Map(settled.map(({ text, indicator }) => [text, indicator])));
  return settled;
}
