import { useNarrow } from '../../ui/useNarrow.ts';
import { ObjectiveBrief } from './ObjectiveBrief.tsx';
import { ObjectiveCard } from './ObjectiveCard.tsx';

interface Props {
  objectives: readonly string[];
  outcomeId: string | null;
  /** Goes before each number: "2." in outcome 2, nothing without an outcome. */
  prefix: string;
}

/** Objectives in their order: whole on a wide page, as ways to their own pages on a phone. */
export function ObjectiveList({ objectives, outcomeId, prefix }: Props) {
  const Shown = useNarrow() ? ObjectiveBrief : ObjectiveCard;
  return objectives.map((id, index) => (
    <Shown key={id} id={id} outcomeId={outcomeId} number={`${prefix}${index + 1}`} />
  ));
}
