import type { SessionView, StepView } from '../../../shared/session/viewShape.ts';
import { Evidence } from '../seen/Evidence.tsx';
import { Outcome } from '../seen/Outcome.tsx';
import { DotsPrompt } from './DotsPrompt.tsx';
import { RatePrompt } from './RatePrompt.tsx';
import { Revealed } from './Revealed.tsx';
import { TextPrompt } from './TextPrompt.tsx';
import { WelcomeStep } from './WelcomeStep.tsx';

/** The one thing that this step asks or shows. */
export function StepBody({ step, view }: { step: StepView; view: SessionView }) {
  if (step.status === 'revealed') return <Revealed step={step} view={view} />;
  switch (step.kind) {
    case 'welcome':
      return <WelcomeStep view={view} />;
    case 'rate':
      return (
        <>
          <Evidence evidence={step.evidence} />
          <RatePrompt step={step} />
        </>
      );
    case 'prioritise':
      return <DotsPrompt step={step} />;
    case 'close':
      return <Outcome view={view} />;
    default:
      return <TextPrompt step={step} kind={step.kind} />;
  }
}
