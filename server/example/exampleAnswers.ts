import type { RealityAnswerEntry } from '../../shared/ledger/realityAnswer.ts';
import type { Strategy } from '../../shared/strategy/strategy.ts';
import { answers } from './content/answers.ts';
import { example } from './content/strategy.ts';
import type { Signing } from './exampleRatings.ts';
import { meetings } from './shape.ts';

const dayMs = 24 * 3600_000;
/** Answers were given in the hour after the ratings of their meeting. */
const afterRatingsMs = 2 * 3600_000;

/** What the example's partners answered when they put links to the reality check. Ids follow from the content. */
export function exampleAnswers(
  strategy: Strategy,
  { madeAt, signerId, organisationIds }: Signing,
): RealityAnswerEntry[] {
  const given = example.outcomes.flatMap((outcome, place) =>
    outcome.objectives.flatMap(({ links }, within) => {
      const objectiveId = strategy.outcomes[place]?.objectives[within]?.id;
      if (objectiveId === undefined) return [];
      return links.flatMap(({ indicatorId }) =>
        (answers[indicatorId] ?? []).map((answer) => ({ ...answer, objectiveId, indicatorId })),
      );
    }),
  );
  return given.map(({ meeting, by, words, question, verdict, objectiveId, indicatorId }, place) => ({
    type: 'reality-answer',
    id: `example-answer-${String(place + 1).padStart(3, '0')}`,
    objectiveId,
    indicatorId,
    question,
    verdict,
    words: `Example. ${words}`,
    personId: signerId,
    organisationId: organisationIds.get(by) ?? '',
    at: new Date(
      Date.parse(madeAt) - meetings[meeting] * dayMs + afterRatingsMs + place * 60_000,
    ).toISOString(),
  }));
}
