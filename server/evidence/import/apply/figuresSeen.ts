/** Which figures a file has given so far: a million of them in some 60 MB, because keys and values are plain numbers. */
export class FiguresSeen {
  private readonly measures = new Map<string, Map<number, number>>();
  private readonly areas = new Map<string, number>();
  private readonly periods = new Map<string, number>();
  private rows = new Int32Array(1024);
  private values = new Float64Array(1024);
  private count = 0;

  /** The row and value that the file gave before, or null for a new one, which is noted. */
  note(
    measure: string,
    area: string,
    period: string,
    row: number,
    value: number | null,
  ): { row: number; value: number | null } | null {
    const ofMeasure = this.measures.get(measure) ?? new Map<number, number>();
    if (ofMeasure.size === 0) this.measures.set(measure, ofMeasure);
    const key = numberOf(this.areas, area) * 2 ** 24 + numberOf(this.periods, period);
    const before = ofMeasure.get(key);
    if (before !== undefined) {
      const known = this.values[before] ?? Number.NaN;
      return { row: this.rows[before] ?? 0, value: Number.isNaN(known) ? null : known };
    }
    if (this.count === this.rows.length) this.grow();
    this.rows[this.count] = row;
    this.values[this.count] = value ?? Number.NaN;
    ofMeasure.set(key, this.count);
    this.count += 1;
    return null;
  }

  get areaCount(): number {
    return this.areas.size;
  }

  periodNames(): string[] {
    return [...this.periods.keys()];
  }

  private grow(): void {
    const rows = new Int32Array(this.count * 2);
    rows.set(this.rows);
    this.rows = rows;
    const values = new Float64Array(this.count * 2);
    values.set(this.values);
    this.values = values;
  }
}

function numberOf(names: Map<string, number>, name: string): number {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, names.size);
  return names.size - 1;
}
