import type { SeenRound, SessionView, StepView } from '../../../shared/session/viewShape.ts';
import { Answers } from './Answers.tsx';
import { Spread } from './Spread.tsx';
import { Tally } from './Tally.tsx';

interface Props {
  round: SeenRound;
  step: StepView;
  view: SessionView;
  /** What the one who looks said in it. */
  own?: StepView['mine'];
}

/** What everybody said in a round, in the way of its kind of step. */
export function Round({ round, step, view, own }: Props) {
  if (step.kind === 'rate') return <Spread round={round} scale={view.scale} own={own?.level} />;
  if (round.tally) return <Tally tally={round.tally} own={own?.dots} wall={view.face === 'projector'} />;
  return <Answers answers={round.answers} overlap={round.overlap} />;
}
