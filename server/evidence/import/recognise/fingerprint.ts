import { createHash } from 'node:crypto';
import type { ColumnMapping } from '../../../../shared/evidence/import/mapping.ts';
import { usualHabits } from '../../../../shared/evidence/import/periodForms.ts';
import { findPeriod } from '../../../../shared/evidence/import/writtenPeriod.ts';
import { plainHeader } from './headerWords.ts';

/** The words over a column without the periods in them: what the same column is called in the next release. */
export function headerShape(header: string): string {
  let rest = header;
  for (let found = findPeriod(rest, usualHabits); found; found = findPeriod(rest, usualHabits))
    rest = `# ${found.rest}`;
  return plainHeader([rest])
    .replace(/\|/g, ' ')
    .replace(/(?:# ?)+/g, '# ')
    .trim();
}

/**
 * Of a table's shape: its headers without periods, each once, because the next release has one year more. Figures, title and
 * the name of its sheet play no part.
 */
export function fingerprintOf(columns: readonly Pick<ColumnMapping, 'header'>[]): string {
  const shapes = [...new Set(columns.map(({ header }) => headerShape(header)))];
  return createHash('sha256').update(shapes.join('\n')).digest('hex').slice(0, 24);
}

/** What a table, or a file without a title, is called, without periods and other numbers: its next release has others. */
export function nameShape(title: string): string {
  return headerShape(title)
    .replace(/[\d#]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
