import type { Mapping } from '../../../../shared/evidence/import/mapping.ts';
import type {
  ImportedObservation,
  ImportPreview,
  ImportProblem,
} from '../../../../shared/evidence/import/report.ts';
import { type ImportContext, Importer } from '../apply/importer.ts';
import type { Sheet } from '../sheet.ts';
import { type Body, findBodies } from './bodies.ts';
import { columnGroups } from './columnGroups.ts';
import { Grid } from './grid.ts';
import { byWeight, questionsOf } from './questions.ts';
import { isCatalogue, type Refusal, refusalOf } from './refusal.ts';
import { type TableFound, tableOf } from './tableOf.ts';
import { tellApart } from './tellApart.ts';

/** What an import is proposed from. */
export interface RecogniseContext extends ImportContext {
  /** The partnership's own area: that of a table that names no place. */
  place: string | null;
}

export type Recognition =
  | { refused: Refusal }
  | { refused: null; mapping: Mapping; preview: ImportPreview; problems: ImportProblem[] };

/** Figures of each table that a preview shows. */
const sampleSize = 20;

/**
 * Proposes how to read a file: its tables, what their columns are for, and the measures in them. Reads the rows it is given and
 * no more; of a file that goes on, figures further down are met while it is imported. See remembered.ts for what was settled
 * for an earlier release.
 */
export function recognise(sheets: readonly Sheet[], context: RecogniseContext): Recognition {
  const found = sheets.flatMap((sheet) => tablesIn(sheet, context));
  found.forEach(({ table }, index) => {
    table.id = `t${index + 1}`;
  });
  if (found.length === 0) return { refused: refusalOf(sheets) };
  tellApart(found.map(({ table }) => table));
  const mapping: Mapping = { version: 1, tables: found.map(({ table }) => table), measures: [] };
  const { preview, isEmpty } = previewOf(sheets, mapping, context);
  if (isEmpty && found.every(({ unsaid }) => unsaid.area)) return { refused: refusalOf(sheets) };
  mapping.measures = preview.report.measures.map(({ figures, ...measure }) => measure);
  const problems = byWeight([...questionsOf(found, context.places), ...preview.report.problems]);
  return { refused: null, mapping, preview, problems };
}

/** What a mapping would make of a file, as far as its rows are given. */
export function previewOf(
  sheets: readonly Sheet[],
  mapping: Mapping,
  context: ImportContext,
): { preview: ImportPreview; isEmpty: boolean } {
  const importer = new Importer(mapping, context);
  const samples = new Map<string, ImportedObservation[]>(mapping.tables.map(({ id }) => [id, []]));
  for (const sheet of sheets) {
    for (const row of sheet.rows) {
      for (const { table, observation } of importer.readings(sheet.name, row)) {
        const sample = samples.get(table);
        if (sample && sample.length < sampleSize) sample.push(observation);
      }
    }
  }
  const report = importer.report();
  const tables = mapping.tables.map((table) => ({
    ...{ id: table.id, sheet: table.sheet, title: table.title, layout: layoutOf(table) },
    sample: samples.get(table.id) ?? [],
  }));
  return { preview: { tables, report }, isEmpty: report.figures.imported === 0 };
}

function tablesIn(sheet: Sheet, context: RecogniseContext): TableFound[] {
  const grid = new Grid(sheet, context.places);
  const bodies = findBodies(grid);
  const found: TableFound[] = [];
  let above: readonly number[] = [];
  for (const [index, body] of bodies.entries()) {
    if (index === 0) above = ownTitles(bodies);
    const isLast = index === bodies.length - 1;
    for (const group of columnGroups(grid, body)) {
      const table = tableOf(grid, body, group, '', { ...context, above, isFirst: index === 0, isLast });
      const hasCodes = group.some(({ codes }) => codes > 0.5);
      if (table && (hasCodes || !isCatalogue(group.map(({ path }) => path.join(' | '))))) found.push(table);
    }
  }
  return found;
}

/**
 * The words above the first table that are its own title. Where later tables have a line or two each, what goes before as
 * many is the title of the sheet.
 */
function ownTitles([first, next]: readonly Body[]): readonly number[] {
  const titles = first?.titles ?? [];
  const own = next?.titles.length ?? 0;
  return own > 0 && titles.length > own ? [...titles.slice(-own), ...titles.slice(0, -own)] : titles;
}

function layoutOf({ columns }: Mapping['tables'][number]): ImportPreview['tables'][number]['layout'] {
  const values = columns.filter(({ role }) => role === 'value');
  if (values.some(({ area }) => area !== null)) return 'wide-by-area';
  if (values.some(({ period }) => period !== null)) return 'wide-by-period';
  return values.length > 1 ? 'wide-by-measure' : 'long';
}
