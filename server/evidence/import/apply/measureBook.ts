import type { MeasureMapping } from '../../../../shared/evidence/import/mapping.ts';
import type { MeasureMatcher } from '../measures.ts';

interface Entry extends MeasureMapping {
  /** What its figures are kept under: two names of the file for one indicator are one measure. */
  key: string;
  figures: number;
}

/** The measures of a file: those of the mapping, and those that turn up while it is read. */
export class MeasureBook {
  private readonly entries = new Map<string, Entry>();
  private readonly matcher: MeasureMatcher;

  constructor(known: readonly MeasureMapping[], matcher: MeasureMatcher) {
    this.matcher = matcher;
    for (const measure of known) this.enter(measure);
  }

  of(text: string, unit: string | null): Entry {
    return this.entries.get(text) ?? this.enter(this.matcher.match(text, unit));
  }

  /** Those with at least one figure. */
  used(): (MeasureMapping & { figures: number })[] {
    return [...this.entries.values()]
      .filter(({ figures }) => figures > 0)
      .map(({ key, ...measure }) => measure);
  }

  private enter(measure: MeasureMapping): Entry {
    const entry = { ...measure, key: measure.indicator ?? `local:${measure.text.toLowerCase()}`, figures: 0 };
    this.entries.set(measure.text, entry);
    return entry;
  }
}
