import type { PeriodHabits } from '../../../../shared/evidence/import/periodForms.ts';
import { findPeriod } from '../../../../shared/evidence/import/writtenPeriod.ts';
import type { Places } from '../areas/places.ts';
import type { Grid } from './grid.ts';
import { unitIn } from './units.ts';

/** What the words above a table, and the name of its sheet, say of all of it. */
export interface Titles {
  title: string;
  /** What the table measures, without its number and period; null where nothing says it. */
  measure: string | null;
  /** As written. */
  period: string | null;
  unit: string | null;
  /** The one place that it is about. */
  area: string | null;
}

/** Lines that are about the file and not about the figures. */
const aboutFile =
  /^(?:this (?:worksheet|sheet|table|workbook)|(?:back|return|link)s? to|contents|notes?\b|source|contact|email|published|publication|last updated|next update|release|crown|ons crown|©|copyright|download|freeze|some cells|units?\b|date\b|period\b|geograph|for further|see |http)/i;
const naming =
  /^(?:variable|indicator|measure|metric|series|statistic|cell|item|category|dataset|topic)\b\s*:?\s*(.+)$/i;
const timing = /^(?:dates?|period|time period|years?|reporting period|quarter|month)\b\s*:?\s*(.+)$/i;
const noName =
  /^(?:sheet|table|tab|data|export|download|book|worksheet|results?|output|raw data|csv|import|untitled|upload|file|observations?)[ _-]*\d*[a-z]?$/i;

export function titlesOf(grid: Grid, rows: readonly number[], habits: PeriodHabits, places: Places): Titles {
  const lines = rows
    .map((row) =>
      grid
        .filled(row)
        .map((column) => grid.text(row, column))
        .join(' ')
        .trim(),
    )
    .filter((line) => line !== '');
  const heading = lines.find((line) => !aboutFile.test(line) && line.length < 300) ?? null;
  const named = lines.map((line) => naming.exec(line)?.[1]).find((name) => name !== undefined);
  const sheet = grid.name.replace(/[_]+/g, ' ').trim();
  const told = [named, heading, sheet].map((text) => measureIn(text ?? '', habits));
  return {
    title: (heading ?? sheet).slice(0, 300),
    measure: told.find((text) => text !== null) ?? null,
    period: periodIn([...lines, sheet], habits),
    unit:
      lines
        .map((line) =>
          /^units?\b/i.test(line)
            ? (unitIn(line) ?? line.replace(/^units?(?: of measure\w*)?\s*:?\s*/i, ''))
            : null,
        )
        .find((unit) => unit !== null) ?? unitIn(heading ?? ''),
    area: areaIn([...lines, sheet], places),
  };
}

/** The name of a measure in a title: without `Table 5.1d:`, without its period; null where nothing is left. */
export function measureIn(title: string, habits: PeriodHabits): string | null {
  const bare = title
    .replace(/^(?:table|figure|sheet|tab|worksheet|dataset)\s*[\w.]*\d[\w.]*\s*[:.–-]*\s*/i, '')
    .replace(/\s*\[note[^\]]*\]/gi, '');
  let rest = bare;
  for (let found = findPeriod(rest, habits); found; found = findPeriod(rest, habits)) rest = found.rest;
  const name = rest.replace(/\s+/g, ' ').trim();
  return name === '' || noName.test(name) || /^[\d\W]*$/.test(name) ? null : name.slice(0, 300);
}

function periodIn(lines: readonly string[], habits: PeriodHabits): string | null {
  const told = lines.flatMap((line) => timing.exec(line)?.[1] ?? []);
  const others = lines.filter((line) => !aboutFile.test(line));
  for (const line of [...told, ...others]) {
    const found = findPeriod(line, habits);
    if (found) return found.written;
  }
  return null;
}

/** The place that a title names as a part of its own: `Southend-on-Sea: key figures`, `Claimants in Thurrock`. */
function areaIn(lines: readonly string[], places: Places): string | null {
  for (const line of lines.slice(0, 8)) {
    const parts = line
      .split(/\s+[-–|]\s+|[:|,()]|\b(?:in|for|area|authority|council)\b/i)
      .map((part) => part.trim());
    for (const part of [line, ...parts]) {
      const place = part.length > 2 ? places.byName(part) : null;
      if (place) return place.code;
    }
  }
  return null;
}
