import { textOf } from '../apply/cellText.ts';
import type { Sheet } from '../sheet.ts';

/** Why a file is no data. */
export interface Refusal {
  code: 'empty' | 'not-text' | 'catalogue' | 'prose' | 'no-figures' | 'no-table';
  /** A sentence for people: what it seems to be, and what would be read. */
  reason: string;
}

const wanted =
  'A file is read where it has rows of figures, each for a place (a GSS code or a name) and a period.';
const catalogueWords =
  /^(?:file ?names?|files?|data ?sets?|data ?set names?|descriptions?|sources?|publishers?|url|links?|licen[cs]e|formats?|contacts?|metadata|owners?|titles?|resources?|nations? covered|geography definition|file last ingested|.*boundary date|levelling.up metrics?|.*categor(?:y|ies)|measures?|update frequency|frequency|coverage|tags|keywords|next release|release dates?|last updated)$/i;

/** Says why nothing was recognised in a file. */
export function refusalOf(sheets: readonly Sheet[]): Refusal {
  const rows = sheets.flatMap(({ rows: all }) => all.slice(0, 500));
  const texts = rows.map(({ cells }) => cells.map(textOf).filter((text) => text !== ''));
  const cells = texts.flat();
  if (cells.length === 0) return refusal('empty', 'The file is empty.');
  const odd = cells.slice(0, 2_000).join('');
  const controls = [...odd].filter((letter) => letter < ' ' || letter === '\uFFFD').length;
  if (controls > odd.length * 0.02) {
    return refusal(
      'not-text',
      'This is not text: a picture, a document or a program under another name, or a file in an unknown encoding.',
    );
  }
  const header = texts.find(
    (row) => row.length > 1 && row.filter((text) => catalogueWords.test(text)).length > 1,
  );
  if (header) {
    const named = header.filter((text) => catalogueWords.test(text)).slice(0, 4);
    return refusal(
      'catalogue',
      `This is a list of data sets, not data: its columns are ${named.map((text) => `“${text}”`).join(', ')}, and none of them holds figures for places.`,
    );
  }
  const wide = texts.filter((row) => row.length > 1).length;
  const letters = cells.join('').length / cells.length;
  const figures = cells.filter((text) => /^[-£(]?\d[\d,.]*%?\)?$/.test(text)).length;
  if (figures < cells.length * 0.1 && (wide < texts.length * 0.5 || letters > 60))
    return refusal('prose', 'This is prose: it has hardly any figures, and no columns of them.');
  if (figures === 0) return refusal('no-figures', 'There is no figure in this file.');
  return refusal(
    'no-table',
    'There are figures in this file, but nothing says for which place and which period they are.',
  );
}

const fileWords =
  /^(?:file ?names?|files?|data ?sets?(?: names?)?|url|links?|licen[cs]e|formats?|publishers?|metadata|nations? covered|resources?)$/i;

/** Whether headers are those of a list of data sets, whose numbers are sizes and years of files. */
export function isCatalogue(headers: readonly string[]): boolean {
  const last = headers.map((header) => header.split(' | ').at(-1) ?? '');
  return (
    last.some((header) => fileWords.test(header)) &&
    last.filter((header) => catalogueWords.test(header)).length >= 3
  );
}

function refusal(code: Refusal['code'], reason: string): Refusal {
  return { code, reason: `${reason} ${wanted} Nothing was changed.` };
}
