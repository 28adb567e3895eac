import type { PeriodHabits } from '../../../../shared/evidence/import/periodForms.ts';
import { findPeriod, readPeriod } from '../../../../shared/evidence/import/writtenPeriod.ts';
import { asCode, type Places } from '../areas/places.ts';
import { joint } from '../measures.ts';
import { type Draft, ofRole } from './draft.ts';
import { hintsOf, plainHeader } from './headerWords.ts';
import { unitIn } from './units.ts';

export interface HeaderFacts {
  habits: PeriodHabits;
  places: Places;
  /** What the table measures by its title. */
  measure: string | null;
}

/** Reads from the words over each value column what period, place and measure it is for. */
export function readValueHeaders(drafts: readonly Draft[], { habits, places, measure }: HeaderFacts): void {
  const values = ofRole(drafts, 'value');
  const periodInRows = ofRole(drafts, 'period').length > 0;
  const areaInRows = ofRole(drafts, 'area-code', 'area-name').length > 0;
  const indicatorInRows = ofRole(drafts, 'indicator').length > 0;
  const rest = new Map<Draft, string[]>(values.map((draft) => [draft, [...draft.profile.path]]));
  if (!periodInRows) for (const draft of values) takePeriod(draft, rest, habits);
  takeParts(values, rest);
  if (!areaInRows) takeAreas(values, rest, places);
  const names = new Map(
    [...rest].map(([draft, lines]) => [draft, lines.map(tidy).filter((line) => line !== '')]),
  );
  const different = new Set([...names.values()].map((lines) => lines.join(joint).toLowerCase()));
  for (const [draft, lines] of names) {
    const name = lines.join(joint);
    draft.more.unit ??= unitIn(draft.profile.path.join(' '));
    const generic = hintsOf([name]).generic;
    if (name === '' || (generic && (different.size === 1 || saysValue(name)))) continue;
    const needsSubject = !indicatorInRows && measure !== null && (generic || isForWhom(name));
    draft.more.measure = needsSubject ? `${measure}${joint}${name}` : name;
  }
}

function saysValue(name: string): boolean {
  return /^(?:obs\w* ?)?values?$/i.test(plainHeader([name]));
}

/** Names only whom a figure is for, such as `Males`, `65+` or `0`, and not what it counts. */
function isForWhom(name: string): boolean {
  const people =
    /^(?:all |total )?(?:(?:fe)?males?|(?:wo)?men|boys|girls|persons|people|both sexes|(?:aged?|ages|under|over) ?\d.*|all ages)\b/i;
  return people.test(name) || !/[a-z]{2}/i.test(name) || /^\d+ ?(?:-|–|to) ?\d+(?: years?)?$/i.test(name);
}

const part =
  /^(?:q(?:uarter|tr)? ?[1-4]|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{3,7})?)$/i;

/** Months or quarters over columns, whose year stands in the rows or in the title. */
function takeParts(values: readonly Draft[], rest: Map<Draft, string[]>): void {
  const parts = values.filter(
    ({ more, profile }) => typeof more.period !== 'string' && profile.path.some((line) => part.test(line)),
  );
  if (parts.length < 2) return;
  for (const draft of parts) {
    const lines = rest.get(draft) ?? [];
    const [line] = lines.splice(
      lines.findIndex((each) => part.test(each)),
      1,
    );
    draft.more.period = line ?? null;
  }
}

/** Whether the words over a column tell its whole period. */
export function isWhole({ more }: Draft, habits: PeriodHabits): boolean {
  return typeof more.period === 'string' && readPeriod(more.period, habits) !== null;
}

/** A line that is a period is taken out; failing that, the period within one. */
function takePeriod(draft: Draft, rest: Map<Draft, string[]>, habits: PeriodHabits): void {
  const lines = rest.get(draft) ?? [];
  const whole = lines.findIndex((line) => readPeriod(line, habits) !== null);
  if (whole >= 0) {
    // A quarter or a month under its year: `2021/22` over `Q1`.
    const [line = ''] = lines.splice(whole, 1);
    const part = lines.findIndex((each) => readPeriod(`${each} ${line}`, habits) !== null);
    const [inside] = part >= 0 ? lines.splice(part, 1) : [undefined];
    draft.more.period = inside === undefined ? line : `${inside} ${line}`;
    return;
  }
  const joined = findPeriod(lines.join(' '), habits);
  for (const [index, line] of lines.entries()) {
    const found = findPeriod(line, habits);
    if (!found) continue;
    draft.more.period = found.written;
    lines[index] = found.rest;
    return;
  }
  if (joined) draft.more.period = joined.written;
}

/** Where most columns are headed by places, each column is for its place. */
function takeAreas(values: readonly Draft[], rest: Map<Draft, string[]>, places: Places): void {
  const placeIn = (lines: readonly string[]): { index: number; code: string } | null => {
    for (const [index, line] of lines.entries()) {
      const code = asCode(line) ?? places.byName(line)?.code ?? null;
      if (code !== null) return { index, code };
    }
    return null;
  };
  const found = values.map((draft) => ({ draft, place: placeIn(rest.get(draft) ?? []) }));
  if (found.filter(({ place }) => place !== null).length < values.length * 0.6) return;
  for (const { draft, place } of found) {
    if (!place) continue;
    draft.more.area = place.code;
    rest.get(draft)?.splice(place.index, 1);
  }
}

function tidy(line: string): string {
  return line
    .replace(/\s*\[(?:note|notes)[^\]]*\]/gi, '')
    .replace(/_/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
