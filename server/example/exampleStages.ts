import type { StageEntry } from '../../shared/ledger/stageEntry.ts';
import { firstStage, type Stage, skippedBy } from '../../shared/ledger/stages.ts';
import type { Objective, Strategy } from '../../shared/strategy/strategy.ts';
import { example } from './content/strategy.ts';
import { dayMs, type Signing, summariesKnownAt } from './exampleRatings.ts';
import { type ExampleObjective, meetings } from './shape.ts';

/** At a meeting, what stands is rated first, and then it is said what comes next. */
const afterRatingsMs = 2 * 3600_000;

/** How the example's objectives went from stage to stage. Ids follow from the content, as those of the ratings do. */
export function exampleStages(strategy: Strategy, signing: Signing): StageEntry[] {
  const entries: StageEntry[] = [];
  example.outcomes.forEach((outcome, place) => {
    outcome.objectives.forEach((objective, within) => {
      const written = strategy.outcomes[place]?.objectives[within];
      if (written) entries.push(...movesOf(objective, written, entries.length, signing));
    });
  });
  return entries;
}

function movesOf(
  { stages, lead }: ExampleObjective,
  { id: objectiveId, links }: Objective,
  before: number,
  signing: Signing,
): StageEntry[] {
  let from: Stage = firstStage;
  return stages.map(({ meeting, to, why }, index): StageEntry => {
    const number = before + index + 1;
    const meetingAt = Date.parse(signing.madeAt) - meetings[meeting] * dayMs;
    const ids = links.map(({ indicatorId }) => indicatorId);
    const known = summariesKnownAt(meetingAt, ids, signing.library);
    const evidence = {
      linked: links.length,
      withFigure: known.filter(({ latest }) => latest !== null).length,
    };
    const entry: StageEntry = {
      type: 'stage',
      id: `example-stage-${String(number).padStart(3, '0')}`,
      objectiveId,
      from,
      to,
      skipped: skippedBy(from, to, evidence),
      reason: why === undefined ? null : `Example. ${why}`,
      evidence,
      personId: signing.signerId,
      organisationId: signing.organisationIds.get(lead) ?? '',
      at: new Date(meetingAt + afterRatingsMs + number * 60_000).toISOString(),
    };
    from = to;
    return entry;
  });
}
