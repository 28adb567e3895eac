import { invalidField } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { previewOf, recognise } from '../../evidence/import/recognise/recognise.ts';
import { carryOver } from '../../evidence/import/recognise/remembered.ts';
import type { Sheet, SheetRow } from '../../evidence/import/sheet.ts';
import { readCsv } from '../files/readCsv.ts';
import { contextOf } from './context.ts';
import type { PreviewTask, Proposal, ProposeTask } from './messages.ts';
import { type OpenedFile, openFile } from './openFile.ts';
import { withRemarks } from './remarks.ts';
import { rememberedFor } from './remembering.ts';

/** Says what would be imported. @throws Problem on `file` for what is no table of figures */
export async function proposeFile(task: ProposeTask): Promise<Proposal> {
  const file = await openFile(task.path, task.fileName);
  const sheets = await beginningOf(file);
  const context = { ...contextOf(task), place: task.place };
  const found = recognise(sheets, context);
  if (found.refused) throw invalidField('file', found.refused.reason);
  const ids = new Set(task.indicators.map(({ id }) => id));
  const before = rememberedFor(found.mapping, task.remembered, (id) => ids.has(id));
  if (!before) return { ...found, problems: withRemarks(found.problems, file), remembered: false };
  // What was asked about then was answered.
  const { mapping, differences } = carryOver(before, found.mapping);
  const { preview } = previewOf(sheets, mapping, context);
  const problems = withRemarks([...preview.report.problems, ...differences], file);
  return { mapping, preview, problems, remembered: true };
}

/** Says what would be imported by a mapping. @throws Problem on `file` */
export async function previewFile(task: PreviewTask): Promise<Pick<Proposal, 'preview' | 'problems'>> {
  const file = await openFile(task.path, task.fileName);
  const context = { ...contextOf(task), place: task.place };
  const { preview } = previewOf(await beginningOf(file), task.mapping, context);
  return { preview, problems: withRemarks(preview.report.problems, file) };
}

async function beginningOf(file: OpenedFile): Promise<readonly Sheet[]> {
  if (file.kind === 'workbook') return file.sheets;
  const rows: SheetRow[] = [];
  let complete = true;
  await readCsv(file.path, file.shape, (more) => {
    rows.push(...more);
    complete = rows.length <= limits.importPreviewRows;
    return complete;
  });
  return [{ name: file.name, rows: rows.slice(0, limits.importPreviewRows), complete }];
}
