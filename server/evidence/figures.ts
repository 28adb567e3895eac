import type { Observation } from '../../shared/evidence/indicator.ts';
import type { Period } from '../../shared/evidence/period.ts';

/** A period with the text that names it. */
export interface NamedPeriod extends Period {
  period: string;
}

/** Rows by indicator and place. The pack’s are one such set; what a partnership recorded or imported are others. */
export interface Figures {
  /** A place’s rows, oldest first; empty where it has none. */
  series(indicatorId: string, areaCode: string): readonly Observation[];
  /** Codes of the areas that have a row, with or without a value. */
  areas(indicatorId: string): Iterable<string>;
  /** The periods for which any area has a row, oldest first. */
  periods(indicatorId: string): readonly NamedPeriod[];
  /** Indicators that have a row. */
  indicators(): Iterable<string>;
}

/** Figures that answer the commonest questions without making rows. */
export interface QuickFigures extends Figures {
  /** A place’s value in one period; null where the row has none, undefined where there is no row. */
  value(indicatorId: string, areaCode: string, period: string): number | null | undefined;
  /** Whether a place has a value in any period. */
  hasValue(indicatorId: string, areaCode: string): boolean;
  /** Last day of the newest period in which a place has a value, or null. */
  lastEnd(indicatorId: string, areaCode: string): string | null;
}
