/**
 * The stages of an objective, apart from the schemas of stageEntry.ts: pages that only show a stage then need not load the
 * machinery that checks it. A baseline comes before a solution; after measuring it begins anew (plan, do, check, act).
 */
export const stages = ['define', 'baseline', 'design', 'act', 'measure'] as const;
export type Stage = (typeof stages)[number];

export const firstStage: Stage = 'define';

/** What each stage is called, and what it calls for. */
export const stageWords: Readonly<Record<Stage, { label: string; calls: string }>> = {
  define: { label: 'Define', calls: 'Say what we want to change, for whom, and how we would know.' },
  baseline: {
    label: 'Baseline',
    calls:
      'Find out where we stand before a solution is chosen: a linked indicator has a figure for our place.',
  },
  design: {
    label: 'Design',
    calls: 'Look at what people do now, choose what to try with them, and try it small.',
  },
  act: { label: 'Act', calls: 'Do it, each partner its part.' },
  measure: { label: 'Measure', calls: 'See what changed, learn from it, and begin anew.' },
};

/** What was known of the indicators of an objective at one moment. */
export interface BaselineEvidence {
  /** How many are linked. */
  linked: number;
  /** How many of those have a figure for the partnership's place. */
  withFigure: number;
}

/**
 * The stages that a move leaves out, in their order: those that it jumps over, and the baseline where it is left for a
 * later stage while no linked indicator has a figure. Going back leaves out nothing. Each needs a reason.
 */
export function skippedBy(from: Stage, to: Stage, evidence: BaselineEvidence): Stage[] {
  const [start, end] = [stages.indexOf(from), stages.indexOf(to)];
  if (end <= start) return [];
  const leavesBaseline = from === 'baseline' && evidence.withFigure === 0;
  return stages.filter((_, place) => (place > start && place < end) || (place === start && leavesBaseline));
}

/** Why the baseline counts as left out by who was at it, or nothing where it does not. */
export function noBaselineYet(from: Stage, skipped: readonly Stage[], { linked }: BaselineEvidence): string {
  if (from !== 'baseline' || !skipped.includes('baseline')) return '';
  return linked === 0
    ? 'No indicator is linked, so there is no baseline yet.'
    : 'No linked indicator has a figure for our place, so there is no baseline yet.';
}

/** After measuring, what was learned changes what is wanted: the next round begins. */
export function beginsRound(from: Stage, to: Stage): boolean {
  return from === 'measure' && to === 'define';
}

/** Stages in words, in their order: "Baseline and Design". */
export function namesOfStages(of: readonly Stage[]): string {
  const names = of.map((stage) => stageWords[stage].label);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

interface LeftOut {
  stage: Stage;
  reason: string;
  by: { at: string };
}

/** What is left out, put together by the move that left it out: one reason is said once. */
export function leftOutTogether<Skip extends LeftOut>(
  skipped: readonly Skip[],
): (Skip & { names: string })[] {
  const moves = new Map<string, Skip[]>();
  for (const each of skipped) {
    const key = `${each.by.at} ${each.reason}`;
    moves.set(key, [...(moves.get(key) ?? []), each]);
  }
  return [...moves.values()].flatMap((together) => {
    const [first] = together;
    return first ? [{ ...first, names: namesOfStages(together.map(({ stage }) => stage)) }] : [];
  });
}
