import type { Answer } from './state.ts';

/** How often each level was given; levels that nobody gave are left out. */
export interface LevelCount {
  level: string;
  count: number;
}

/** How the ratings of a round lie. There is no average: it would be taken for the answer. */
export interface Spread {
  levels: LevelCount[];
  /** Lowest, middle and highest; null where nobody answered. */
  confidence: { low: number; middle: number; high: number } | null;
  /** Null in an anonymous step, which keeps no organisations. */
  byOrganisation: { organisation: string; levels: LevelCount[] }[] | null;
}

/** @param organisationOf undefined in an anonymous step */
export function spreadOf(
  answers: readonly Answer[],
  levels: readonly string[],
  organisationOf: ((answer: Answer) => string) | undefined,
): Spread {
  return {
    levels: countLevels(answers, levels),
    confidence: confidenceOf(answers),
    byOrganisation: organisationOf ? groupsOf(answers, levels, organisationOf) : null,
  };
}

/** How many went from one level to another between two rounds. Who answered in one of them only is not counted. */
export function movedBetween(
  before: readonly Answer[],
  after: readonly Answer[],
): { from: string; to: string; count: number }[] {
  const earlier = new Map(before.map((answer) => [answer.author, levelOf(answer)]));
  const counts = new Map<string, { from: string; to: string; count: number }>();
  for (const answer of after) {
    const [from, to] = [earlier.get(answer.author), levelOf(answer)];
    if (from === undefined || to === undefined) continue;
    const key = JSON.stringify([from, to]);
    const known = counts.get(key) ?? { from, to, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}

export function levelOf({ content }: Answer): string | undefined {
  return 'level' in content ? content.level : undefined;
}

function countLevels(answers: readonly Answer[], levels: readonly string[]): LevelCount[] {
  const given = answers.flatMap((answer) => levelOf(answer) ?? []);
  return levels
    .map((level) => ({ level, count: given.filter((each) => each === level).length }))
    .filter(({ count }) => count > 0);
}

function confidenceOf(answers: readonly Answer[]): Spread['confidence'] {
  const sorted = answers
    .flatMap(({ content }) => ('confidence' in content ? content.confidence : []))
    .sort((one, other) => one - other);
  const [low, middle, high] = [sorted[0], sorted[(sorted.length - 1) >> 1], sorted.at(-1)];
  return low === undefined || middle === undefined || high === undefined ? null : { low, middle, high };
}

function groupsOf(
  answers: readonly Answer[],
  levels: readonly string[],
  organisationOf: (answer: Answer) => string,
) {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) {
    const organisation = organisationOf(answer);
    groups.set(organisation, [...(groups.get(organisation) ?? []), answer]);
  }
  return [...groups]
    .map(([organisation, own]) => ({ organisation, levels: countLevels(own, levels) }))
    .sort((one, other) => one.organisation.localeCompare(other.organisation, 'en-GB'));
}
