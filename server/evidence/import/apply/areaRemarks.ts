import type { Place, Places } from '../areas/places.ts';
import { columnLetters } from '../sheet.ts';
import type { AreaFound } from './areaOfRow.ts';
import type { FigureRead } from './figureOfCell.ts';
import type { ProblemList } from './problemList.ts';

/** Remarks on figures that are imported all the same. Each area is remarked on once in a file. */
export class AreaRemarks {
  private readonly places: Places;
  private readonly problems: ProblemList;
  private readonly remarked = new Set<string>();
  /** What the file calls areas that the library does not have. */
  private readonly names = new Map<string, string>();

  constructor(places: Places, problems: ProblemList) {
    this.places = places;
    this.problems = problems;
  }

  noteName(area: AreaFound): void {
    if ('place' in area && area.place.name === null && area.otherName !== null)
      this.names.set(area.place.code, area.otherName);
  }

  onArea(sheet: string, row: number, area: AreaFound): void {
    if ('fault' in area) return;
    const { place, written, otherName, column } = area;
    const key = `${written}|${otherName ?? ''}`;
    if (this.remarked.has(key)) return;
    this.remarked.add(key);
    const at = {
      ...({ kind: 'notice', sheet, row, header: column?.header ?? null } as const),
      column: column === null ? null : columnLetters(column.column),
    };
    if (!place.inLibrary) {
      const message = `${place.name ?? otherName ?? written} (${place.code}) is not among the areas of the library. Its figures are kept under its code.`;
      this.problems.add({ ...at, code: 'outside-library', message });
    }
    if (place.former) {
      const { code, name, successors } = place.former;
      const message =
        place.note === 'former_code'
          ? `${code} is a former code. The figures go to ${place.name ?? ''} (${place.code}), the same place today.`
          : `${name} (${code}) is no more; today ${successors.join(' and ')} stands there. Its figures stay its own, because they cover other ground.`;
      this.problems.add({
        ...at,
        code: place.note === 'former_code' ? 'former-code' : 'abolished-area',
        message,
      });
    }
    const other = otherName === null ? null : this.places.byName(otherName);
    if (other && otherName !== null && place.name !== null && !this.sameName(other, place)) {
      const message = `The code ${written} is that of ${place.name}, and the name beside it is “${otherName}”. The code counts.`;
      this.problems.add({ ...at, code: 'other-name', message });
    }
  }

  /** The name to show for a place outside the library. */
  nameOf(place: Place): string | null {
    return place.name ?? this.names.get(place.code) ?? null;
  }

  onLimits(
    at: { sheet: string; row: number; column: string; header: string | null },
    { value, lower, upper }: FigureRead,
  ): void {
    if (value === null || ((lower === null || lower <= value) && (upper === null || upper >= value))) return;
    const message = 'The value lies outside its own confidence limits. It was imported as the file has it.';
    this.problems.add({ kind: 'notice', ...at, code: 'limits-odd', message });
  }

  /** Areas of one name are a county and a police force, or one council before and after a change of code. */
  private sameName(a: Place, b: Place): boolean {
    return a.code === b.code || a.name === b.name;
  }
}
