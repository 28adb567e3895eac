import { type Draft, isMostlyNumbers, undecided } from './draft.ts';

/** Decides which columns tell the area of a row: one of codes, one of names, and wider ones for rows where these are blank. */
export function decideAreas(drafts: readonly Draft[]): void {
  const codes = undecided(drafts).filter(
    ({ profile }) => profile.filled > 0 && profile.codes >= 0.5 * (1 - profile.withheld),
  );
  const code = narrowest(codes.filter(({ profile }) => profile.codes > 0));
  if (code) code.role = 'area-code';
  const names = undecided(drafts).filter((draft) => !codes.includes(draft) && holdsNames(draft));
  const name = code ? nameBeside(code, names, drafts) : (narrowest(names) ?? unknownNames(drafts));
  if (name) name.role = 'area-name';

  // Where each level has its own column, the narrower ones are blank in rows for a wider area.
  const gaps = [code, name].every(
    (draft) => !draft || draft.profile.filled * (1 - draft.profile.withheld) < draft.profile.rows,
  );
  for (const draft of codes.filter(({ role, profile }) => role === null && profile.codes > 0))
    draft.role = gaps ? 'wider-area-code' : 'ignore';
  for (const draft of names.filter(({ role }) => role === null))
    draft.role = gaps ? 'wider-area-name' : 'ignore';
  const own = [code, name].filter((draft) => draft !== undefined);
  // A blank code beside a name is a place without a code; only where both are blank does what stands above go on.
  if (own.every((draft) => needsFill(draft, drafts)) && !drafts.some(isWider))
    for (const { more } of own) more.fill = true;
  // Numbers that name an area in another system, such as the Department for Education's.
  for (const draft of undecided(drafts))
    if (draft.hints.code && (draft.hints.area || draft.hints.wider)) draft.role = 'ignore';
}

function isWider({ role }: Draft): boolean {
  return role === 'wider-area-code' || role === 'wider-area-name';
}

function holdsNames({ profile, hints }: Draft): boolean {
  const areas = profile.areas / Math.max(0.01, 1 - profile.withheld);
  if (hints.indicator || hints.breakdown) return areas >= 0.95 && hints.area;
  return areas >= (hints.area ? 0.5 : 0.8);
}

/** The column with the most different areas, not counting one that says it is for something wider. */
function narrowest(drafts: readonly Draft[]): Draft | undefined {
  const weight = ({ profile, hints }: Draft): number =>
    profile.distinct.size + (hints.wider ? -10_000 : 0) + (hints.area ? 0.5 : 0);
  return [...drafts].sort((a, b) => weight(b) - weight(a))[0];
}

/** The names that go with the codes: those with about as many different ones. Places unknown here have names too. */
function nameBeside(code: Draft, names: readonly Draft[], drafts: readonly Draft[]): Draft | undefined {
  const off = ({ profile }: Draft): number => Math.abs(profile.distinct.size - code.profile.distinct.size);
  const others = undecided(drafts).filter(
    (draft) => draft.hints.area && !isMostlyNumbers(draft) && !draft.hints.code,
  );
  const near = [...names, ...others].filter(
    (draft) => draft.hints.wider === code.hints.wider || off(draft) === 0,
  );
  const best = near.sort((a, b) => off(a) - off(b))[0];
  return best && off(best) <= Math.max(2, code.profile.distinct.size * 0.2) ? best : undefined;
}

/** A column that says it names places, although none of them is known here: wards, say. */
function unknownNames(drafts: readonly Draft[]): Draft | undefined {
  return undecided(drafts).find(
    (draft) =>
      draft.hints.area &&
      !draft.hints.indicator &&
      !draft.hints.breakdown &&
      !draft.hints.code &&
      !isMostlyNumbers(draft) &&
      draft.profile.averageLength < 50 &&
      /\b(?:area|authorit\w+|council|district|borough|county|region|force|ward|lsoa|msoa|geography|place|locality|neighbourhood)\b/i.test(
        draft.header,
      ),
  );
}

/** Whether blanks mean what stands above: the first row has the area, fewer than half do, and other columns go on. */
function needsFill({ profile }: Draft, drafts: readonly Draft[]): boolean {
  const busy = drafts.filter((draft) => draft.profile.filled >= profile.rows * 0.9).length;
  return profile.filled > 0 && profile.filled <= profile.rows * 0.55 && busy > 0;
}
