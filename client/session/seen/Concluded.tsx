import type { SessionView, StepView } from '../../../shared/session/viewShape.ts';
import { Agreed } from './Agreed.tsx';
import { AgreedMeaning } from './AgreedMeaning.tsx';

/** What the room made of a step, as it is signed: the rating of this round, or the meaning. */
export function Concluded({ view, step }: { view: SessionView; step: StepView }) {
  const recorded = step.recorded.find(({ round }) => round === step.round);
  return (
    <>
      {recorded && (
        <section>
          <h2>Agreed by the room</h2>
          <Agreed recorded={recorded} scale={view.scale} />
        </section>
      )}
      {step.meaning && (
        <section>
          <h2>What we agreed that it means</h2>
          <AgreedMeaning meaning={step.meaning} />
        </section>
      )}
    </>
  );
}
