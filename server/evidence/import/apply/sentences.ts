import type { ImportCode } from '../../../../shared/evidence/import/report.ts';

/** What was left out and why, for people. `written` is what the file has there, `header` the words over that column. */
export function sentenceFor(code: ImportCode, written: string, header: string | null): string {
  const short = written.length > 60 ? `${written.slice(0, 60)}…` : written;
  const sentences: Partial<Record<ImportCode, string>> = {
    title: 'Words above the table.',
    header: 'The header of the table.',
    blank: 'Blank.',
    footnote: 'Words without figures: a note, or a label between parts of the table.',
    'no-table': 'No table of figures was recognised in this sheet.',
    'outside-table': 'Not part of a table that was recognised.',
    'left-out-by-choice': 'The table is left out by choice.',
    'no-area': 'There are figures here, but no place that they are for.',
    'unknown-area': `“${short}” is no place that is known here by that name. Give it its code, or correct the name.`,
    'not-gss': `“${short}” is not a GSS code, such as E06000033. The row was left out, because other codes are not unique.`,
    'unknown-period': `“${short}” can’t be read as a period.`,
    'no-period': 'There are figures here, but nothing says for which period.',
    'no-measure': 'There are figures here, but nothing says what they measure.',
    'no-value': 'Blank: there is no figure, and blank is not zero.',
    'not-a-number': `“${short}” is neither a number nor a code for a missing one.`,
    'ambiguous-number': `“${short}” could be two different numbers. Say whether the comma parts thousands or decimals${header ? ` in “${header}”` : ''}.`,
  };
  return sentences[code] ?? short;
}
