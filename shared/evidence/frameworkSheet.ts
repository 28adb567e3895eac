import type { FieldFault } from '../errors.ts';
import { limits } from '../limits.ts';
import { type CheckedItem, checkItems, type DraftItem, type ItemField } from './frameworkItems.ts';

/** A row of a file, numbered as a spreadsheet numbers it. */
export interface TextRow {
  number: number;
  cells: readonly string[];
}

/** A framework as a file has it. Where there is a fault, nothing of it may be kept. */
export interface FrameworkSheet {
  /** Each with the row that it stands in. */
  items: (CheckedItem & { row: number })[];
  /** Which column was read as what, and those that were left out. */
  columns: { field: ItemField; column: string }[];
  ignored: string[];
  faults: FieldFault[];
}

/** What columns are called by those who write such lists, the plainest first. */
const names: Record<ItemField, readonly string[]> = {
  id: ['id', 'ref', 'reference', 'code', 'number', 'no', 'item id', 'key'],
  title: ['title', 'name', 'outcome', 'priority', 'objective', 'aim', 'goal', 'action', 'item', 'commitment'],
  parent: ['parent', 'parent id', 'belongs to', 'part of', 'under', 'parent item', 'parent title'],
  heading: ['heading', 'theme', 'pillar', 'group', 'section', 'category', 'chapter'],
  meaning: ['meaning', 'description', 'definition', 'summary', 'details', 'about', 'what it means', 'text'],
};
const fields = Object.keys(names) as ItemField[];

/** A title page above the table is passed over. */
const rowsSearched = 10;

/** Reads the rows of a file: one with the names of the columns, then a row for each item; blank ones are passed over. */
export function frameworkSheet(rows: readonly TextRow[]): FrameworkSheet {
  const filled = rows
    .map(({ number, cells }) => ({ number, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const at = filled.slice(0, rowsSearched).findIndex(({ cells }) => columnOf(cells, 'title') >= 0);
  const header = filled[at];
  if (!header) return refused(`rows.${filled[0]?.number ?? 1}.title`, noTitles(filled[0]));
  const below = filled.slice(at + 1);
  if (below.length === 0) {
    return refused('rows', `Row ${header.number} names the columns, and there are no aims below it.`);
  }
  if (below.length > limits.itemsPerFramework) {
    const most = `${limits.itemsPerFramework} is the most that a framework may have`;
    return refused('rows', `There are more than ${limits.itemsPerFramework} rows, and ${most}.`);
  }
  const places = new Map(fields.map((field) => [field, columnOf(header.cells, field)]));
  const text = (cells: readonly string[], field: ItemField) => cells[places.get(field) ?? -1] ?? '';
  const drafts = below.map(
    ({ cells }): DraftItem => ({
      id: text(cells, 'id'),
      title: text(cells, 'title'),
      parent: text(cells, 'parent'),
      heading: text(cells, 'heading'),
      meaning: text(cells, 'meaning'),
    }),
  );
  const rowOf = (index: number) => below[index]?.number ?? 0;
  const { items, faults } = checkItems(drafts, (index, field) => ({
    path: `rows.${rowOf(index)}.${field}`,
    words: `Row ${rowOf(index)}, column “${text(header.cells, field) || field}”`,
  }));
  const used = new Set([...places.values()]);
  return {
    items: items.map((item, index) => ({ ...item, row: rowOf(index) })),
    columns: fields.flatMap((field) =>
      (places.get(field) ?? -1) < 0 ? [] : [{ field, column: text(header.cells, field) }],
    ),
    ignored: header.cells.filter((name, place) => name !== '' && !used.has(place)),
    faults: [...tooWide(below, header.cells.length), ...faults],
  };
}

/** Where a column is, by the plainest name that is there; -1 for nowhere. */
function columnOf(header: readonly string[], field: ItemField): number {
  const plain = header.map((cell) =>
    cell
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim(),
  );
  for (const name of names[field]) {
    const place = plain.indexOf(name);
    if (place >= 0) return place;
  }
  return -1;
}

/** A text with a comma that nobody put in quotation marks moves all that follows it. */
function tooWide(rows: readonly TextRow[], columns: number): FieldFault[] {
  return rows.flatMap(({ number, cells }) => {
    if (cells.slice(columns).every((cell) => cell === '')) return [];
    const message = `Row ${number} has ${cells.length} cells, and there are ${columns} columns. A text with a comma in it needs quotation marks around it.`;
    return [{ path: `rows.${number}`, message }];
  });
}

function noTitles(first: TextRow | undefined): string {
  const there = first ? `The first row says: ${first.cells.filter((cell) => cell !== '').join(', ')}. ` : '';
  return `No column is called “title”. ${there}Name the columns id, title, parent, heading and meaning; only title is needed.`;
}

function refused(path: string, message: string): FrameworkSheet {
  return { items: [], columns: [], ignored: [], faults: [{ path, message }] };
}
