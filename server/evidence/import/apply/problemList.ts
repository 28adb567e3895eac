import type { ImportCode, ImportProblem } from '../../../../shared/evidence/import/report.ts';

/** More of one kind would not be read; `counts` has them all. */
const mostOfACode = 500;

type Found = Omit<ImportProblem, 'lastRow'>;

const kinds: readonly ImportProblem['kind'][] = ['left-out', 'question', 'notice'];
/** What every file has comes after what a person may want to do something about. */
const usual: readonly ImportCode[] = ['no-value', 'footnote', 'title', 'header', 'blank', 'ignored-column'];

/** Gathers what is to be said about a file: runs of rows with the same fault as one, and no more than people read. */
export class ProblemList {
  readonly counts: Record<string, number> = {};
  private readonly problems: ImportProblem[] = [];
  private readonly kept = new Map<ImportCode, number>();
  /** The last of each kind and column, which the next row may lengthen. */
  private readonly open = new Map<string, ImportProblem>();

  add(found: Found, times = 1): void {
    this.counts[found.code] = (this.counts[found.code] ?? 0) + times;
    const key = `${found.sheet}|${found.column}|${found.code}`;
    const last = this.open.get(key);
    if (last && found.row !== null && last.lastRow === found.row - 1 && last.message === found.message) {
      last.lastRow = found.row;
      return;
    }
    const kept = this.kept.get(found.code) ?? 0;
    if (kept >= mostOfACode) return;
    this.kept.set(found.code, kept + 1);
    const problem = { ...found, lastRow: found.row };
    this.open.set(key, problem);
    this.problems.push(problem);
  }

  /** What was left out first, by sheet, row and column. */
  sorted(): ImportProblem[] {
    const weight = ({ kind, code }: ImportProblem): number =>
      kinds.indexOf(kind) * 2 + (usual.includes(code) ? 1 : 0);
    const sheets = new Map(this.problems.map(({ sheet }, index) => [sheet, index]));
    return [...this.problems].sort(
      (a, b) =>
        weight(a) - weight(b) ||
        (sheets.get(a.sheet) ?? 0) - (sheets.get(b.sheet) ?? 0) ||
        (a.row ?? 0) - (b.row ?? 0) ||
        (a.column ?? '').length - (b.column ?? '').length ||
        (a.column ?? '').localeCompare(b.column ?? ''),
    );
  }
}
