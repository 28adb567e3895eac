import { type Draft, isMostlyNumbers, numbers, ofRole, undecided } from './draft.ts';

/** Decides which columns hold figures, and which their limits, statuses, notes and units. */
export function decideFigures(drafts: readonly Draft[]): void {
  for (const draft of undecided(drafts)) {
    const { hints, profile } = draft;
    const isWords = numbers(draft) < 0.3;
    const isNumber = numbers(draft) > 0.3 || profile.filled === 0 || profile.withheld === 1;
    if (hints.unit && isWords) draft.role = 'unit';
    else if (hints.status && isWords) draft.role = 'status';
    else if (isNote(draft) || (hints.note && isWords && !hints.indicator)) draft.role = 'note';
    else if (hints.lower && !hints.upper && isNumber) draft.role = 'lower';
    else if (hints.upper && !hints.lower && isNumber) draft.role = 'upper';
    else if (hints.margin && isNumber && profile.filled > 0) draft.role = 'margin';
  }
  for (const draft of undecided(drafts)) if (isFigures(draft)) draft.role = 'value';
  const values = ofRole(drafts, 'value');
  for (const draft of ofRole(drafts, 'lower', 'upper', 'margin', 'status', 'note', 'unit'))
    belong(draft, values, drafts);
  if (values.length === 0)
    for (const draft of ofRole(drafts, 'lower', 'upper', 'margin')) draft.role = 'ignore';
}

/** Notes by their numbers are notes all the same. */
function isNote({ header }: Draft): boolean {
  return /^(?:foot)?notes?(?: refs?| references?| numbers?)?$/i.test(header);
}

function isFigures(draft: Draft): boolean {
  const { hints, profile } = draft;
  if (!isMostlyNumbers(draft) && !(profile.withheld === 1 && profile.path.length > 0)) return false;
  // Years without a better word for them are no measure, as in a list of files with the year of each.
  if (profile.years === 1 && (hints.period || hints.other || hints.code || hints.generic)) return false;
  if (isCounter(draft)) return false;
  return !hints.other && !(hints.code && !hints.generic && !draft.header.includes('%'));
}

/** Numbers the rows: 1, 2, 3 under no word, or under one for that. */
function isCounter({ profile: { distinct, filled }, header }: Draft): boolean {
  const all = [...distinct];
  return (
    filled > 1 &&
    /^(?:no\.?|#|id|index|row|ref|s\/?n)?$/i.test(header) &&
    all.every((text, index) => text === String(index + 1))
  );
}

/** Finds the value column that a column of limits, status, notes or units is about: by its words, else the one before it. */
function belong(draft: Draft, values: readonly Draft[], drafts: readonly Draft[]): void {
  const [first] = values;
  if (!first) return;
  const same = values.filter(({ stem }) => stem === draft.stem);
  const near = same.length > 0 ? same : values;
  const value =
    values.length < 2
      ? first
      : (near.filter(({ profile }) => profile.column < draft.profile.column).at(-1) ?? near[0]);
  // One column of statuses, notes or units beside many values is about all of them.
  const forAll = same.length === 0 && ofRole(drafts, draft.role ?? 'ignore').length === 1;
  if (value && (isLimit(draft) || values.length < 2 || !forAll)) once(draft, value, drafts);
}

function isLimit({ role }: Draft): boolean {
  return role === 'lower' || role === 'upper' || role === 'margin';
}

/** Gives a column to a value, unless one of its kind has it: of limits at 95 and at 99.8 per cent the first stay. */
function once(draft: Draft, value: Draft, drafts: readonly Draft[]): void {
  const taken = drafts.some(
    (each) => each !== draft && each.role === draft.role && each.more.of === value.profile.column + 1,
  );
  if (taken && isLimit(draft)) {
    draft.role = 'ignore';
    return;
  }
  draft.more.of = value.profile.column + 1;
}
