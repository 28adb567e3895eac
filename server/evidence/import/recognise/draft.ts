import type { ColumnMapping, ColumnRole } from '../../../../shared/evidence/import/mapping.ts';
import type { Grid } from './grid.ts';
import { type Hints, hintsOf, stemOf } from './headerWords.ts';
import type { Profile } from './profile.ts';

/** A column on its way to a role. */
export interface Draft {
  readonly profile: Profile;
  readonly hints: Hints;
  readonly stem: string;
  readonly header: string;
  /** Null until it is decided. */
  role: ColumnRole | null;
  readonly more: Partial<Omit<ColumnMapping, 'column' | 'header' | 'role'>>;
}

export function draftOf(profile: Profile): Draft {
  const { path } = profile;
  const header = path.join(' | ').slice(0, 500);
  return { profile, hints: hintsOf(path), stem: stemOf(path), header, role: null, more: {} };
}

export function mappingOf({ profile, header, role, more }: Draft): ColumnMapping {
  return {
    ...{ column: profile.column + 1, header, role: role ?? 'ignore' },
    ...{ measure: null, unit: null, period: null, area: null, of: null },
    ...{ comma: 'thousands', fill: false, usual: null, ...more },
  };
}

export function undecided(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(({ role }) => role === null);
}

export function ofRole(drafts: readonly Draft[], ...roles: ColumnRole[]): Draft[] {
  return drafts.filter(({ role }) => role !== null && roles.includes(role));
}

/** Of its cells that are no code for a missing figure. */
export function numbers({ profile: { figures, withheld } }: Draft): number {
  return withheld >= 1 ? 0 : (figures - withheld) / (1 - withheld);
}

export function isMostlyNumbers(draft: Draft): boolean {
  const { filled, figures, withheld } = draft.profile;
  return filled > 0 && figures >= 0.5 && withheld < 1;
}

/** What a column says in a row: what stands above, where its blanks mean that. */
export function entryAt(grid: Grid, row: number, { profile: { column }, more }: Draft): string {
  let at = row;
  while (more.fill && at > 0 && grid.look(at, column) === 'blank') at -= 1;
  return grid.text(at, column);
}
