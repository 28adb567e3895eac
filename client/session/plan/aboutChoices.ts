import type { StrategyView } from '../../../shared/api/strategies.ts';
import type { StepKind } from '../../../shared/session/stepKinds.ts';
import type { Choice } from '../../ui/SelectField.tsx';
import { needsTarget } from './draft.ts';

/** What a step of this kind can be about: each outcome with its objectives below it. */
export function aboutChoices(strategy: StrategyView | undefined, kind: StepKind): Choice[] {
  const { outcomes = [], withoutOutcome = [] } = strategy ?? {};
  const named = (title: string) => (title === '' ? 'Untitled' : title);
  const objective = ({ id, title }: { id: string; title: string }) => ({
    value: id,
    label: `– ${named(title)}`,
  });
  return [
    ...(needsTarget(kind) ? [] : [{ value: '', label: nothing(kind) }]),
    ...outcomes.flatMap(({ id, title, objectives }) => [
      { value: id, label: named(title) },
      ...objectives.map(objective),
    ]),
    ...withoutOutcome.map(objective),
  ];
}

function nothing(kind: StepKind): string {
  if (kind === 'write') return 'The whole strategy';
  return kind === 'prioritise' ? 'All objectives' : 'Nothing in particular';
}
