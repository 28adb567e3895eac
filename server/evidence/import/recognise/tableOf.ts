import type { ColumnMapping, TableMapping } from '../../../../shared/evidence/import/mapping.ts';
import { textOf } from '../apply/cellText.ts';
import type { Places } from '../areas/places.ts';
import { readFigure } from '../figure.ts';
import { decideAreas } from './areaColumns.ts';
import type { Body } from './bodies.ts';
import { type Draft, draftOf, mappingOf, ofRole } from './draft.ts';
import { decideFigures } from './figureColumns.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Grid } from './grid.ts';
import { type HabitsFound, habitsOfTable } from './habits.ts';
import { decideNames, leaveBasis } from './nameColumns.ts';
import { decidePeriods } from './periodColumns.ts';
import type { Profile } from './profile.ts';
import { titlesOf } from './titles.ts';
import { isWhole, readValueHeaders } from './valueHeaders.ts';

export interface TableFound {
  table: TableMapping;
  habits: HabitsFound;
  /** What the table is about was nowhere said: its measure, its place. */
  unsaid: { measure: boolean; area: boolean };
}

export interface TableContext {
  places: Places;
  /** The partnership's own area, for a table that names none. */
  place: string | null;
  /** The lines above the first table of the sheet, its own title first. */
  above: readonly number[];
  isFirst: boolean;
  isLast: boolean;
}

/** The mapping of one table, or null where its columns make none: nothing to measure, or no place or time to it. */
export function tableOf(
  grid: Grid,
  body: Body,
  group: readonly Profile[],
  id: string,
  context: TableContext,
): TableFound | null {
  const { places } = context;
  const drafts = group.map(draftOf);
  decideAreas(drafts);
  decidePeriods(drafts);
  decideFigures(drafts);
  decideNames(drafts, grid, body);
  leaveBasis(drafts);
  const values = ofRole(drafts, 'value');
  if (values.length === 0) return null;

  const lines = body.titles.length > 0 && !context.isFirst ? body.titles : context.above;
  const titleText = lines
    .map((row) =>
      grid
        .filled(row)
        .map((column) => grid.text(row, column))
        .join(' '),
    )
    .join(' ');
  const words = [
    titleText,
    grid.name,
    ...drafts.map(({ header }) => header),
    ...textsIn(drafts, 'period-kind'),
  ].join(' ');
  const written = [...textsIn(drafts, 'period'), ...values.flatMap(({ profile }) => profile.path)];
  const found = habitsOfTable(written, words);
  const own = titlesOf(grid, lines, found.habits, places);
  // What stands at the top of a sheet holds for the tables further down, unless they say otherwise.
  const top = lines === context.above ? own : titlesOf(grid, context.above, found.habits, places);
  const titles = {
    ...own,
    period: own.period ?? top.period,
    unit: own.unit ?? top.unit,
    area: own.area ?? top.area,
  };
  const measure = titles.measure ?? null;
  readValueHeaders(drafts, { habits: found.habits, places, measure });

  const isPlaced =
    ofRole(drafts, 'area-code', 'area-name').length > 0 ||
    values.some(({ more }) => typeof more.area === 'string');
  const inRows = ofRole(drafts, 'period').length > 0;
  const isTold = inRows || values.every((draft) => isWhole(draft, found.habits));
  const period = isTold ? null : titles.period;
  const isTimed = inRows || period !== null || values.some((draft) => isWhole(draft, found.habits));
  const area = isPlaced ? null : (titles.area ?? context.place);
  // Where no place is named at all, numbers in a list of contents must not become figures: periods have to head or lead them.
  if (!isPlaced && (area === null || !(titles.area === null ? isTold && body.header !== null : isTimed)))
    return null;

  for (const draft of values) draft.more.comma = hasOddComma(grid, body, draft) ? 'ask' : 'thousands';
  const columns = drafts
    .filter(({ profile }) => profile.filled > 0 || profile.path.length > 0)
    .map(mappingOf);
  const { rows } = grid;
  const number = (row: number): number => rows[row]?.number ?? row + 1;
  const goesOn = context.isLast && !grid.complete;
  const table: TableMapping = {
    ...{ id, sheet: grid.name, include: true, title: titles.title, fingerprint: fingerprintOf(columns) },
    header: body.header && { first: number(body.header.first), last: number(body.header.last) },
    rows: { first: number(body.first), last: goesOn ? null : number(body.last) },
    ...{ columns, area, period, measure: measure ?? grid.name, unit: titles.unit },
    ...found.habits,
    areaKind: kindOfAreas(drafts, places),
  };
  const usesTitle =
    values.some(({ more }) => typeof more.measure !== 'string') && ofRole(drafts, 'indicator').length === 0;
  return {
    table,
    habits: found,
    unsaid: { measure: usesTitle && measure === null, area: !isPlaced && titles.area === null },
  };
}

function textsIn(drafts: readonly Draft[], role: ColumnMapping['role']): string[] {
  return ofRole(drafts, role).flatMap(({ profile }) => [...profile.distinct]);
}

function kindOfAreas(drafts: readonly Draft[], places: Places): string | null {
  const [names] = ofRole(drafts, 'area-name');
  if (!names || ofRole(drafts, 'area-code').length > 0) return null;
  return /\b(?:police|force)\b/i.test(names.header)
    ? 'police force area'
    : places.kindOf([...names.profile.distinct]);
}

/** Whether a column has a number that can be read in two ways; then nobody knows what its other commas are. */
function hasOddComma(grid: Grid, { first, last }: Body, { profile: { column } }: Draft): boolean {
  for (let row = first; row <= last; row += 1) {
    const cell = grid.cell(row, column);
    if (
      typeof cell === 'string' &&
      /[.,]/.test(cell) &&
      readFigure(textOf(cell), 'thousands').kind === 'ambiguous'
    )
      return true;
  }
  return false;
}
