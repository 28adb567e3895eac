import type { Body } from './bodies.ts';
import type { Grid } from './grid.ts';
import { type Profile, profileOf, sampleRows } from './profile.ts';

/**
 * The columns of a body, parted where tables stand side by side: after a blank column, or where the words over the first
 * column come again, and only if what follows says itself what its rows are. A blank column inside one table is no end of it.
 */
export function columnGroups(grid: Grid, body: Body): Profile[][] {
  const rows = sampleRows(grid, body);
  const groups: Profile[][] = [];
  let current: Profile[] = [];
  let parted = false;
  for (let column = 0; column < grid.width; column += 1) {
    const profile = profileOf(grid, body, column, rows);
    if (profile.filled === 0 && profile.path.length === 0) {
      parted = current.length > 0;
      continue;
    }
    const [first] = current;
    const again =
      first !== undefined && profile.path.length > 0 && profile.path.join('|') === first.path.join('|');
    if (first && (parted ? isKey(profile) : again) && isKey(profile) && current.some(isFigures)) {
      groups.push(current);
      current = [];
    }
    parted = false;
    current.push(profile);
  }
  if (current.length > 0) groups.push(current);
  return groups.filter((group) => group.some(isFigures));
}

/** Whether a column tells which place or time a row is for. */
function isKey({ areas, codes, periods, figures, years }: Profile): boolean {
  return codes > 0.6 || areas > 0.6 || (periods > 0.8 && (figures < 0.5 || years > 0.9));
}

function isFigures({ figures, filled }: Profile): boolean {
  return filled > 0 && figures > 0.3;
}
