import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useStructure } from '../live/LiveContext.ts';
import { placeOf } from '../move/places.ts';
import styles from './ObjectiveAlone.module.css';
import { ObjectiveAlone } from './ObjectiveAlone.tsx';
import { useFrame } from './StrategyFrame.ts';

/** One objective at an address of its own. */
export function ObjectiveView({ id }: { id: string }) {
  const { strategyId } = useFrame();
  const structure = useStructure();
  const place = placeOf(structure, 'objective', id);
  if (place === null) {
    return (
      <div className={styles.gone}>
        <EmptyState
          title="This objective is not here any more"
          action={<ButtonLink to={`/s/${strategyId}`}>Back to the strategy</ButtonLink>}
        >
          Somebody may have deleted it. The menu “···” of the strategy can bring it back.
        </EmptyState>
      </div>
    );
  }
  const outcome = structure.outcomes.findIndex((each) => each.id === place.outcomeId);
  const number = outcome < 0 ? `${place.index + 1}` : `${outcome + 1}.${place.index + 1}`;
  return <ObjectiveAlone key={id} id={id} number={number} />;
}
