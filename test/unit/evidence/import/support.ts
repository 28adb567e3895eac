import { AreaIndex } from '../../../../server/evidence/areaIndex.ts';
import { Importer } from '../../../../server/evidence/import/apply/importer.ts';
import { Places } from '../../../../server/evidence/import/areas/places.ts';
import { MeasureMatcher } from '../../../../server/evidence/import/measures.ts';
import { type RecogniseContext, recognise } from '../../../../server/evidence/import/recognise/recognise.ts';
import type { Refusal } from '../../../../server/evidence/import/recognise/refusal.ts';
import type { Cell, Sheet } from '../../../../server/evidence/import/sheet.ts';
import { type Mapping, mappingSchema } from '../../../../shared/evidence/import/mapping.ts';
import {
  type ImportedObservation,
  type ImportPreview,
  type ImportProblem,
  type ImportReport,
  importPreviewSchema,
} from '../../../../shared/evidence/import/report.ts';
import { library } from '../made.ts';

let opened: Promise<RecogniseContext> | undefined;

/** The real areas and indicators; the partnership is Southend's. */
export function context(): Promise<RecogniseContext> {
  opened ??= library().then((all) => ({
    places: new Places(new AreaIndex(all.areas('').flatMap(({ code }) => all.area(code) ?? []))),
    measures: new MeasureMatcher(all.search({ suggest: [] }, '2026-11-01').indicators),
    place: 'E06000033',
  }));
  return opened;
}

/**
 * A sheet as one would draw it: a line a row, cells parted by `|`, spaces around them left off, and a blank one null.
 * `typed` makes numbers of cells that look like one, as in a workbook.
 */
export function sheet(drawn: string, name = 'figures', typed = false): Sheet {
  const lines = drawn.replace(/^\n/, '').replace(/\n *$/, '').split('\n');
  const rows = lines.map((line, index) => ({
    number: index + 1,
    cells: line.split('|').map((cell) => cellOf(cell.trim(), typed)),
  }));
  return { name, rows, complete: true };
}

function cellOf(text: string, typed: boolean): Cell {
  if (text === '') return null;
  return typed && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

export interface Imported {
  mapping: Mapping;
  preview: ImportPreview;
  problems: ImportProblem[];
  observations: ImportedObservation[];
  report: ImportReport;
  /** `measure @ area @ period = value`, with limits, status and note where there are any; in the order of the file. */
  lines: string[];
}

/** Recognises and commits unchanged, by way of JSON as the API does, and checks that nothing was lost. */
export async function imported(...sheets: Sheet[]): Promise<Imported> {
  const known = await context();
  const found = recognise(sheets, known);
  if (found.refused) throw new Error(`Refused: ${found.refused.reason}`);
  const mapping = mappingSchema.parse(JSON.parse(JSON.stringify(found.mapping)));
  importPreviewSchema.parse(found.preview);
  const { observations, report } = run(sheets, mapping, known);
  return { ...found, mapping, observations, report, lines: observations.map(lineOf) };
}

/** Applies a mapping and checks the account: rows in = imported + reported, and the same for figures. */
export function run(
  sheets: readonly Sheet[],
  mapping: Mapping,
  known: RecogniseContext,
): { observations: ImportedObservation[]; report: ImportReport } {
  const importer = new Importer(mapping, known);
  const observations = sheets.flatMap(({ name, rows }) => rows.flatMap((row) => importer.row(name, row)));
  const report = importer.report();
  const rowCount = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  const importedRows = new Set(observations.map(({ sheet: name, row }) => `${name}|${row}`)).size;
  const leftOut = Object.values(report.counts).reduce((sum, count) => sum + count, 0);
  if (
    report.rows.in !== rowCount ||
    report.rows.imported !== importedRows ||
    report.rows.imported + report.rows.reported !== rowCount ||
    report.figures.imported !== observations.length ||
    report.figures.imported + report.figures.reported !== report.figures.in ||
    report.rows.reported > leftOut
  ) {
    throw new Error(
      `The account is wrong: ${JSON.stringify({ ...report, problems: report.problems.slice(0, 5) })}`,
    );
  }
  return { observations, report };
}

export async function refused(...sheets: Sheet[]): Promise<Refusal> {
  const found = recognise(sheets, await context());
  if (found.refused) return found.refused;
  throw new Error(`Not refused: ${JSON.stringify(found.mapping)}`);
}

export function lineOf({
  measure,
  area,
  period,
  value,
  lower,
  upper,
  status,
  note,
}: ImportedObservation): string {
  const limits = lower === null && upper === null ? '' : ` (${lower} to ${upper})`;
  return `${measure} @ ${area} @ ${period} = ${value ?? status}${limits}${value !== null && status ? ` ${status}` : ''}${note === null ? '' : ` [${note}]`}`;
}

/** What was left out, shortly: `3 C ambiguous-number`, or `3-5 blank` for whole rows. */
export function leftOut(report: ImportReport): string[] {
  return report.problems
    .filter(({ kind }) => kind === 'left-out')
    .map(
      ({ row, lastRow, column, code }) =>
        `${row === lastRow ? row : `${row}-${lastRow}`} ${column === null ? '' : `${column} `}${code}`,
    );
}
