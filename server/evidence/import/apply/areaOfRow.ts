import type { ColumnMapping, TableMapping } from '../../../../shared/evidence/import/mapping.ts';
import type { ImportCode } from '../../../../shared/evidence/import/report.ts';
import { asCode, type Place, type Places } from '../areas/places.ts';
import type { SheetRow } from '../sheet.ts';
import { type FillDown, isNothing } from './cellText.ts';

export type AreaFound =
  | { place: Place; column: ColumnMapping | null; written: string; otherName: string | null }
  | { fault: ImportCode; column: ColumnMapping | null; written: string };

/** Reads the area of each row of a table; see `columnRoles` for which of its columns tells. */
export class AreaOfRow {
  private readonly codes: readonly ColumnMapping[];
  private readonly names: readonly ColumnMapping[];
  private readonly wider: readonly ColumnMapping[];
  private readonly table: TableMapping;
  private readonly places: Places;

  constructor(table: TableMapping, places: Places) {
    this.table = table;
    this.places = places;
    this.codes = table.columns.filter(({ role }) => role === 'area-code');
    this.names = table.columns.filter(({ role }) => role === 'area-name');
    this.wider = table.columns.filter(({ role }) => role.startsWith('wider-area-'));
  }

  read(row: SheetRow, fillDown: FillDown): AreaFound {
    const [name, nameColumn] = this.first(this.names, row, fillDown);
    const [code, codeColumn] = this.first(this.codes, row, fillDown);
    if (codeColumn) {
      const known = asCode(code);
      if (known === null) return { fault: 'not-gss', column: codeColumn, written: code };
      const place = this.places.byCode(known);
      return { place, column: codeColumn, written: code, otherName: name === '' ? null : name };
    }
    if (nameColumn) {
      const place = this.named(name);
      if (place) return { place, column: nameColumn, written: name, otherName: null };
      return { fault: 'unknown-area', column: nameColumn, written: name };
    }
    const wider = this.narrowest(row, fillDown);
    if (wider) return wider;
    if (this.table.area !== null) {
      const code = asCode(this.table.area);
      if (code !== null)
        return { place: this.places.byCode(code), column: null, written: code, otherName: null };
    }
    return { fault: 'no-area', column: this.codes[0] ?? this.names[0] ?? null, written: '' };
  }

  private named(name: string): Place | null {
    const code = asCode(name);
    return code === null ? this.places.byName(name, this.table.areaKind) : this.places.byCode(code);
  }

  /** The first of these columns that says something in this row. */
  private first(
    columns: readonly ColumnMapping[],
    row: SheetRow,
    fill: FillDown,
  ): [string, ColumnMapping | null] {
    for (const column of columns) {
      const text = fill.at(row, column.column, column.fill);
      if (!isNothing(text)) return [text, column];
    }
    return ['', null];
  }

  private narrowest(row: SheetRow, fillDown: FillDown): AreaFound | null {
    let best: { place: Place; column: ColumnMapping; written: string; otherName: null } | null = null;
    for (const column of this.wider) {
      const written = fillDown.at(row, column.column, column.fill);
      const place = isNothing(written) ? null : this.named(written);
      if (place && (!best || width(place.code) < width(best.place.code))) {
        best = { place, column, written, otherName: null };
      }
    }
    return best;
  }
}

/** How wide the areas of a code are: councils, counties, combined authorities, regions, nations, more than a nation. */
function width(code: string): number {
  const order = ['E10', 'E11', 'E13', 'E47', 'E12', 'E92', 'W92', 'S92', 'N92', 'K04', 'K03', 'K02'];
  return order.indexOf(code.slice(0, 3)) + 1;
}
