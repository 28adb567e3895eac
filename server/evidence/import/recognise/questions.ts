import type { ImportCode, ImportProblem } from '../../../../shared/evidence/import/report.ts';
import type { Places } from '../areas/places.ts';
import { columnLetters } from '../sheet.ts';
import type { TableFound } from './tableOf.ts';

/** What a person should look at before committing: what the file leaves open, and how it was read meanwhile. */
export function questionsOf(found: readonly TableFound[], places: Places): ImportProblem[] {
  return found.flatMap(({ table, habits, unsaid }) => {
    const ask = (
      code: ImportCode,
      message: string,
      column: { column: number; header: string } | null = null,
    ): ImportProblem => ({
      ...{ kind: 'question', sheet: table.sheet, row: table.header?.last ?? table.rows.first },
      lastRow: table.header?.last ?? table.rows.first,
      column: column && columnLetters(column.column),
      header: column?.header ?? null,
      ...{ code, message },
    });
    const questions = table.columns
      .filter(({ role, comma }) => role === 'value' && comma === 'ask')
      .map((column) =>
        ask(
          'which-comma',
          `Does the comma in “${column.header}” part thousands or decimals? Until that is said, numbers with one are left out.`,
          column,
        ),
      );
    if (habits.pairsUnsaid) {
      const kind =
        table.yearPairs === 'academic' ? 'school years, from September' : 'financial years, from April';
      questions.push(
        ask(
          'which-year',
          `Years such as 2021/22 were read as ${kind}. The file does not say which they are.`,
        ),
      );
    }
    if (habits.datesTaken)
      questions.push(ask('which-dates', 'Dates are all the first of a month, and were read as months.'));
    if (unsaid.area && table.area !== null) {
      const name = places.byCode(table.area).name ?? table.area;
      questions.push(
        ask('which-area', `The table names no place. Its figures were taken to be for ${name}.`),
      );
    }
    if (unsaid.measure)
      questions.push(
        ask(
          'which-measure',
          `Nothing says what the figures measure. They were called “${table.measure ?? ''}”.`,
        ),
      );
    return questions;
  });
}

/** What was left out first, then what is asked, then what is only remarked on. */
export function byWeight(problems: readonly ImportProblem[]): ImportProblem[] {
  const weight = { 'left-out': 0, question: 1, notice: 2 };
  return [...problems].sort((a, b) => weight[a.kind] - weight[b.kind]);
}
