import type { Body } from './bodies.ts';
import { type Draft, entryAt, ofRole, undecided } from './draft.ts';
import type { Grid } from './grid.ts';
import { sampleRows } from './profile.ts';

const everybody =
  /^(?:all|total|totals|persons?|people|both|both sexes|all (?:persons|people|ages|pupils|categories|groups|sexes|usual residents|tenures|households)|everyone|overall|england|t|_t|aggregate|all .*|not applicable|n\/a|none)$/i;

/**
 * Decides which columns of words name what is measured, and which for whom. A column that only describes the area, or says
 * the same all the way down, tells nothing; one that parts rows of the same place and period has to.
 */
export function decideNames(drafts: readonly Draft[], grid: Grid, body: Body): void {
  const rows = sampleRows(grid, body);
  const stems = new Set(ofRole(drafts, 'value').flatMap(({ stem }) => (stem === '' ? [] : [stem])));
  const words = undecided(drafts).filter(({ profile, hints, stem }) => {
    const describesValue = hints.indicator && stems.has(stem);
    return (
      profile.filled > 0 && profile.averageLength < 300 && !hints.other && !hints.code && !describesValue
    );
  });
  const areas = ofRole(drafts, 'area-code', 'area-name', 'wider-area-code', 'wider-area-name');
  const telling = words.filter((draft) => !describes(draft, areas, grid, rows));

  const named = telling.filter(
    ({ hints, profile }) => hints.indicator && profile.averageLength < 200 && !saysNothing(profile.distinct),
  );
  const [indicator] = named.sort((a, b) => indicatorWeight(b) - indicatorWeight(a));
  if (indicator) indicator.role = 'indicator';
  for (const draft of telling) if (draft.role === null && draft.hints.breakdown) draft.role = 'breakdown';
  for (const draft of telling)
    if (draft.role === null && parts(draft, drafts, grid, rows)) draft.role = 'breakdown';
  const [unit] = ofRole(drafts, 'unit');
  if (unit && unit.profile.distinct.size > 1 && parts(unit, drafts, grid, rows)) unit.role = 'breakdown';
  if (!indicator) nameByWords(drafts);
  for (const draft of ofRole(drafts, 'breakdown')) draft.more.usual = usualOf(draft);
  for (const draft of ofRole(drafts, 'indicator'))
    if (draft.profile.filled <= draft.profile.rows * 0.55) draft.more.fill = true;
}

/** Beside a value that an indicator names, what it was worked out from is no measure of its own. */
export function leaveBasis(drafts: readonly Draft[]): void {
  const values = ofRole(drafts, 'value');
  const isNamed =
    ofRole(drafts, 'indicator').length > 0 && values.some(({ hints }) => hints.generic && !hints.basis);
  for (const draft of values) if (isNamed && draft.hints.basis) draft.role = 'ignore';
}

/** Where figures are only called `Value`, the first column of words says what they are. */
function nameByWords(drafts: readonly Draft[]): void {
  const values = ofRole(drafts, 'value');
  if (
    !values.every(({ hints, profile }) => hints.generic || profile.periods > 0 || profile.path.length === 0)
  )
    return;
  const first = ofRole(drafts, 'breakdown').find(
    ({ profile, hints }) => profile.distinct.size > 1 && !hints.breakdown,
  );
  if (first) first.role = 'indicator';
}

/** `Value` all the way down. */
function saysNothing(entries: ReadonlySet<string>): boolean {
  return (
    entries.size === 1 &&
    [...entries].every((text) => /^(?:values?|numbers?|counts?|rates?|per ?cent|percentage|%)$/i.test(text))
  );
}

function indicatorWeight({ profile, header }: Draft): number {
  const named = /indicator|metric|kpi/i.test(header)
    ? 2
    : /measure|variable|statistic|series/i.test(header)
      ? 1
      : 0;
  return (
    named +
    (/name|title|label|description/i.test(header) ? 0.5 : 0) +
    Math.min(profile.distinct.size, 100) / 1000
  );
}

/** Whether each area has only one entry, and several areas have different ones: its region, its kind. */
function describes(draft: Draft, areas: readonly Draft[], grid: Grid, rows: readonly number[]): boolean {
  const { profile } = draft;
  const [area] = areas;
  if (!area || profile.distinct.size < 2 || area.profile.distinct.size < 2) return false;
  const entries = new Map<string, string>();
  let repeated = 0;
  for (const row of rows) {
    const place = areas.map((each) => entryAt(grid, row, each)).join('|');
    const text = entryAt(grid, row, draft);
    const known = entries.get(place);
    if (known !== undefined && known !== text) return false;
    if (known !== undefined) repeated += 1;
    entries.set(place, text);
  }
  return repeated > 0 || profile.distinct.size < entries.size;
}

/** Whether rows of one place, period and measure differ in this column. */
function parts(draft: Draft, drafts: readonly Draft[], grid: Grid, rows: readonly number[]): boolean {
  if (draft.profile.distinct.size < 2) return false;
  const keys = ofRole(
    drafts,
    'area-code',
    'area-name',
    'wider-area-code',
    'wider-area-name',
    'period',
    'period-part',
    'indicator',
    'breakdown',
  ).filter((each) => each !== draft);
  const seen = new Map<string, string>();
  for (const row of rows) {
    const key = keys.map((each) => entryAt(grid, row, each)).join('|');
    const text = entryAt(grid, row, draft);
    const known = seen.get(key);
    if (known !== undefined && known !== text) return true;
    seen.set(key, text);
  }
  return false;
}

/** The entry for everybody, or the one that all rows share. */
function usualOf({ profile: { distinct, filled, rows } }: Draft): string | null {
  const all = [...distinct];
  if (all.length === 1 && filled === rows) return all[0] ?? null;
  return all.find((text) => everybody.test(text)) ?? null;
}
