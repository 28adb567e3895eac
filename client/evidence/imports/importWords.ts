import type { ImportProposal } from '../../../shared/api/imports.ts';
import type { ColumnRole, TableMapping } from '../../../shared/evidence/import/mapping.ts';
import type { ImportPreview, ImportProblem, ImportReport } from '../../../shared/evidence/import/report.ts';
import { parsePeriod } from '../../../shared/evidence/period.ts';
import { limits } from '../../../shared/limits.ts';

/** What each column is for, as a choice. */
export const roleWords: Record<ColumnRole, string> = {
  'area-code': 'Code of the place',
  'area-name': 'Name of the place',
  'wider-area-code': 'Code of a wider place',
  'wider-area-name': 'Name of a wider place',
  period: 'Period',
  'period-part': 'Month or quarter of the period',
  'period-kind': 'Kind of period',
  indicator: 'What is measured',
  breakdown: 'Breakdown (sex, age …)',
  unit: 'Unit',
  value: 'Figures',
  lower: 'Lower limit',
  upper: 'Upper limit',
  margin: 'Margin (±)',
  status: 'Code for a missing figure',
  note: 'Note',
  ignore: 'Leave it out',
};

const layoutWords: Record<ImportPreview['tables'][number]['layout'], string> = {
  long: 'Each row is one figure.',
  'wide-by-period': 'Each row is a place or a measure, and each column of figures a period.',
  'wide-by-measure': 'Each row is a place and period, and each column of figures a measure.',
  'wide-by-area': 'Each row is a period or a measure, and each column of figures a place.',
};

/** How a table was understood, in a sentence or two. */
export function tableWords(
  { header, rows, columns }: TableMapping,
  layout: ImportPreview['tables'][number]['layout'],
): string {
  const headed =
    header === null
      ? 'It has no header.'
      : header.first === header.last
        ? `Its header is row ${header.first}.`
        : `Its header is rows ${header.first} to ${header.last}.`;
  const figures = columns.filter(({ role }) => role === 'value').length;
  const span = rows.last === null ? `from row ${rows.first} on` : `in rows ${rows.first} to ${rows.last}`;
  return `${layoutWords[layout]} ${headed} Figures stand ${span}, in ${counted(figures, 'column')}.`;
}

/** What would come of the file, or came of it. */
export function reportWords(report: Omit<ImportReport, 'problems'>, done: boolean): string {
  const { rows, figures, measures, areas, periods } = report;
  if (figures.imported === 0) return 'Nothing in this file would be imported as it is read now.';
  const will = done ? 'were imported' : 'will be imported';
  const span = periods === null ? '' : `, ${periodsWords(periods)}`;
  const left =
    figures.reported === 0
      ? ''
      : ` ${counted(figures.reported, 'figure')} ${done ? 'were' : 'will be'} left out.`;
  // Of a long file only the beginning is looked at before it is imported.
  const rest =
    !done && rows.in === limits.importPreviewRows
      ? ` These are the first ${rows.in.toLocaleString('en-GB')} rows; what comes after them is read in the same way.`
      : '';
  return `${counted(figures.imported, 'figure')} of ${counted(rows.imported, 'row')} ${will}: ${counted(measures.length, 'measure')}, ${counted(areas, 'place')}${span}.${left}${rest}`;
}

function periodsWords({ first, last, count }: NonNullable<ImportReport['periods']>): string {
  const [from, to] = [first, last].map((period) => parsePeriod(period)?.label ?? period);
  return count === 1 ? `${from}` : `${from} up to ${to}`;
}

/** Where in the file: `Sheet “Table 1”, rows 3 to 5, column B (Value)`. */
export function placeWords({ sheet, row, lastRow, column, header }: ImportProblem, sheets: number): string {
  const rows =
    row === null ? '' : lastRow === null || lastRow === row ? `row ${row}` : `rows ${row} to ${lastRow}`;
  const cell =
    column === null ? '' : `column ${column}${header === null || header === '' ? '' : ` (${header})`}`;
  return (
    [sheets > 1 ? `“${sheet}”` : '', rows, cell].filter((part) => part !== '').join(', ') || 'the whole file'
  );
}

/** How many sheets a proposal speaks of. */
export function sheetsIn({ mapping, problems }: Pick<ImportProposal, 'mapping' | 'problems'>): number {
  return new Set([...mapping.tables, ...problems].map(({ sheet }) => sheet)).size;
}

export function counted(count: number, thing: string): string {
  return `${count.toLocaleString('en-GB')} ${thing}${count === 1 ? '' : 's'}`;
}
