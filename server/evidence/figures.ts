import type { Observation } from '../../shared/evidence/indicator.ts';
import type { Period } from '../../shared/evidence/period.ts';

/** A period with the text that names it. */
export interface NamedPeriod extends Period {
  period: string;
}

/**
 * Rows by indicator and place. The pack’s are one such set; what a partnership recorded or imported are others. A page asks the
 * quick questions of hundreds of places, so they make no rows.
 */
export interface Figures {
  /** A place’s rows, oldest first; empty where it has none. */
  series(indicatorId: string, areaCode: string): readonly Observation[];
  /** Rows that do not stand because another of the same days lies over them; a set of one source alone has none. */
  covered?(indicatorId: string, areaCode: string): readonly Observation[];
  /** Whether a place has a row, with or without a value. */
  hasRow(indicatorId: string, areaCode: string): boolean;
  /** Whether a place has a value in any period. */
  hasValue(indicatorId: string, areaCode: string): boolean;
  /** A place’s value in one period; null where the row has none, undefined where there is no row. */
  value(indicatorId: string, areaCode: string, period: string): number | null | undefined;
  /** Last day of the newest period in which a place has a value, or null. */
  lastEnd(indicatorId: string, areaCode: string): string | null;
  /** Codes of the areas that have a row, with or without a value. */
  areas(indicatorId: string): Iterable<string>;
  /** The periods for which any area has a row, oldest first. */
  periods(indicatorId: string): readonly NamedPeriod[];
  /** Indicators that have a row. */
  indicators(): Iterable<string>;
}
