import type { answerStep } from '../../../shared/api/sessions.ts';
import type { SentAnswer } from '../../../shared/session/answer.ts';
import type { StepView } from '../../../shared/session/viewShape.ts';
import { call } from '../../api/call.ts';
import { inTime } from '../../api/inTime.ts';
import { kindWords, stepTitle } from '../stepWords.ts';
import { placeIn, useHere } from './here.ts';
import { type Said, useSaid } from './useSaid.ts';

/** One's own answer to a step, in the round that is on. */
export function useAnswer(step: StepView): Said<SentAnswer> {
  const { view, amend, reload } = useHere();
  return useSaid<SentAnswer>({
    place: placeIn(view, `${step.id}.${step.round}`),
    about: `${kindWords[step.kind]}: ${stepTitle(step)}`,
    empty: {},
    acknowledged: step.mine,
    post: (sent) =>
      inTime((signal) =>
        call<typeof answerStep>(
          'POST /api/sessions/:id/answers',
          { params: { id: view.id }, body: { step: step.id, round: step.round, ...sent } },
          { signal, whenNotSignedIn: 'stay' },
        ),
      ),
    onAcknowledged(mine) {
      amend((now) => ({
        ...now,
        steps: now.steps.map((each) =>
          each.id === step.id && each.round === step.round ? { ...each, mine } : each,
        ),
      }));
      // Who was not in it yet has joined by answering.
      if (view.you === null) reload();
    },
  });
}
