import { limits } from '../../../shared/limits.ts';
import { Importer } from '../../evidence/import/apply/importer.ts';
import type { SheetRow } from '../../evidence/import/sheet.ts';
import { encodeFigures } from '../figures/encodeFigures.ts';
import { FigureColumns } from '../figures/figureColumns.ts';
import { readCsv } from '../files/readCsv.ts';
import { refusedFile } from '../files/refusedFile.ts';
import { contextOf } from './context.ts';
import type { Imported, ImportTask } from './messages.ts';
import { settleMeasures } from './observedMeasures.ts';
import { openFile } from './openFile.ts';
import { withRemarks } from './remarks.ts';

/** Turns all of a file into figures, by a mapping. @throws Problem on `file`, or `mapping` where nothing would come of it */
export async function importFile(
  task: ImportTask,
  tell: (done: number, total: number) => void,
): Promise<Imported> {
  const file = await openFile(task.path, task.fileName);
  const importer = new Importer(task.mapping, contextOf(task));
  const columns = new FigureColumns();
  const take = (sheet: string, rows: readonly SheetRow[]) => {
    for (const row of rows) {
      for (const figure of importer.row(sheet, row)) columns.add(figure.measure, figure);
    }
    if (columns.indicators.all.length > limits.measuresPerImport) throw tooManyMeasures();
  };
  if (file.kind === 'csv') {
    const read = (rows: SheetRow[]) => {
      take(file.name, rows);
      return true;
    };
    await readCsv(task.path, file.shape, read, (done) => tell(done, file.bytes));
  } else {
    file.sheets.forEach(({ name, rows }, index) => {
      take(name, rows);
      tell(index + 1, file.sheets.length);
    });
  }
  const report = importer.report();
  const problems = withRemarks(report.problems, file);
  const measures = settleMeasures(report.measures, columns);
  return { chunks: await encodeFigures(columns), measures, report: { ...report, problems } };
}

function tooManyMeasures() {
  const most = limits.measuresPerImport.toLocaleString('en-GB');
  return refusedFile(
    `Read like this, this file has more than ${most} measures; so many are hardly measures. Choose another column for them, or import the file in parts.`,
  );
}
