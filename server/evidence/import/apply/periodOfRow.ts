import type { TableMapping } from '../../../../shared/evidence/import/mapping.ts';
import type { PeriodHabits } from '../../../../shared/evidence/import/periodForms.ts';
import { readPeriod } from '../../../../shared/evidence/import/writtenPeriod.ts';
import type { SheetRow } from '../sheet.ts';
import type { FillDown } from './cellText.ts';

/** Reads the period of each row of a table: from one column, or a year completed by its month, quarter or kind. */
export class PeriodOfRow {
  private readonly table: TableMapping;
  private readonly habits: PeriodHabits;
  private readonly ofTable: string | null;
  private readonly main: TableMapping['columns'];
  private readonly parts: TableMapping['columns'];
  private readonly kinds: TableMapping['columns'];
  /** A file has few periods and many rows. */
  private readonly known = new Map<string, string | null>();

  constructor(table: TableMapping) {
    this.table = table;
    this.habits = habitsOf(table);
    this.ofTable = readPeriod(table.period, this.habits);
    this.main = table.columns.filter(({ role }) => role === 'period');
    this.parts = table.columns.filter(({ role }) => role === 'period-part');
    this.kinds = table.columns.filter(({ role }) => role === 'period-kind');
  }

  /** The period as the file writes it, and as it is read: null where it can't be. */
  read(row: SheetRow, fillDown: FillDown): { written: string; period: string | null; column: number | null } {
    const at = (columns: TableMapping['columns']): string =>
      columns.map(({ column, fill }) => fillDown.at(row, column, fill)).find((text) => text !== '') ?? '';
    const main = at(this.main);
    const number = at(this.parts);
    const ofQuarters = /quarter|qtr/i.test(this.parts[0]?.header ?? '');
    const part = ofQuarters && /^[1-4]$/.test(number) ? `Q${number}` : number;
    const kind = at(this.kinds);
    const written = [main, part, kind].filter((text) => text !== '').join(' ');
    const column = this.main[0]?.column ?? null;
    if (written === '') return { written: this.table.period ?? '', period: this.ofTable, column };
    const key = `${main}|${part}|${kind}`;
    const known = this.known.get(key);
    if (known !== undefined) return { written, period: known, column };
    const period = completed(main, part, kind, this.habits);
    if (this.known.size < 20_000) this.known.set(key, period);
    return { written, period, column };
  }
}

export function habitsOf({ yearPairs, sixDigits, dates }: TableMapping): PeriodHabits {
  return { yearPairs, sixDigits, dates };
}

/** A period from a year, its part (`Q3`, `March`, `4`) and its kind (`Academic year`, `Autumn term`). */
export function completed(main: string, part: string, kind: string, habits: PeriodHabits): string | null {
  const said = /academic|school/i.test(kind)
    ? 'academic'
    : /financ|fiscal|tax/i.test(kind)
      ? 'financial'
      : habits.yearPairs;
  const own: PeriodHabits = {
    ...habits,
    yearPairs: said,
    sixDigits: /month/i.test(kind) ? 'months' : habits.sixDigits,
  };
  const inside = part !== '' ? part : /term|quarter|\bq\d|month/i.test(kind) ? kind : '';
  if (inside !== '' && main !== '' && !/^(?:annual|all|total|(?:whole |full )?year)/i.test(inside)) {
    const month = /^\d{1,2}$/.test(inside) ? `${inside}/${main}` : inside;
    const found = [`${inside} ${main}`, `${main} ${inside}`, month].map((text) => readPeriod(text, own));
    const period = found.find((each) => each !== null);
    // A month that can't be read must not make a figure that of the whole year.
    if (period !== undefined || inside === part) return period ?? null;
  }
  return readPeriod(main === '' ? part : main, own);
}
