import { type Draft, isMostlyNumbers, undecided } from './draft.ts';

const partWords =
  /^(?:q(?:uarter|tr)? ?[1-4]|[1-4]|1[0-2]|0?[1-9]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: ?(?:-|–|to) ?[a-z]{3,9})?|(?:autumn|spring|summer)(?: term)?|annual|full year|total)$/i;
const kindWords =
  /^(?:(?:calendar|academic|financial|fiscal|school|tax|reporting)? ?years?|(?:autumn|spring|summer)(?: and (?:autumn|spring|summer))*(?: term)?s?|quarter|month|annual|week.*)$/i;

/** Decides which columns tell the period of a row: one, and at most one each that completes it. */
export function decidePeriods(drafts: readonly Draft[]): void {
  for (const draft of undecided(drafts)) {
    const all = [...draft.profile.distinct];
    if (
      all.length > 0 &&
      all.length < 12 &&
      !isMostlyNumbers(draft) &&
      all.every((text) => kindWords.test(text))
    )
      draft.role = 'period-kind';
  }
  const [main, ...others] = undecided(drafts)
    .filter(holdsPeriods)
    .sort((a, b) => weight(b) - weight(a));
  if (!main) return;
  main.role = 'period';
  if (main.profile.filled <= main.profile.rows * 0.55) main.more.fill = true;
  const part = undecided(drafts).find(
    ({ profile, hints }) =>
      hints.periodPart && profile.filled > 0 && [...profile.distinct].every((text) => partWords.test(text)),
  );
  if (part) part.role = 'period-part';
  for (const draft of others) if (draft !== part && draft.hints.period) draft.role = 'ignore';
}

function holdsPeriods(draft: Draft): boolean {
  const { profile, hints } = draft;
  if (profile.filled === 0 || profile.periods < 0.7 || (hints.other && !hints.period)) return false;
  if (/updat|publish|releas|download|extract|ingest|collected on/i.test(draft.header)) return false;
  if (hints.period) return !/\b(?:rate|number|count|per cent|percentage|%|value)\b/i.test(draft.header);
  // Without a word for it: text that is nothing but periods, or years and nothing else.
  return (
    profile.periods >= 0.9 && (profile.figures < 0.1 || (profile.years === 1 && profile.path.length === 0))
  );
}

function weight({ profile, hints, header }: Draft): number {
  const named = /\bperiod\b/i.test(header) ? 3 : /\byear\b/i.test(header) ? 2 : hints.period ? 1 : 0;
  return (
    named + profile.periods + (/sort/i.test(header) ? -5 : 0) + Math.min(profile.distinct.size, 50) / 200
  );
}
