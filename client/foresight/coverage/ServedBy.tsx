import type { CoveredItemView } from '../../../shared/api/coverage.ts';
import styles from './Coverage.module.css';
import type { NumberedObjective } from './numbered.ts';
import { ObjectiveLinks } from './ObjectiveLinks.tsx';

interface Props {
  item: CoveredItemView;
  objectives: ReadonlyMap<string, NumberedObjective>;
  strategyId: string;
}

/** The objectives that serve an aim, those that do so in another way than by saying so apart. */
export function ServedBy({ item, objectives, strategyId }: Props) {
  const named = (ids: readonly string[]) => ids.flatMap((id) => objectives.get(id) ?? []);
  if (item.served === 'none') return <p className={styles.quiet}>Nobody yet</p>;
  return (
    <>
      <ObjectiveLinks strategyId={strategyId} objectives={named(item.objectives)} />
      {item.below.length > 0 && (
        <>
          <p className={styles.quiet}>
            {item.objectives.length === 0 ? 'Only through what is inside it:' : 'Through what is inside it:'}
          </p>
          <ObjectiveLinks strategyId={strategyId} objectives={named(item.below)} />
        </>
      )}
      {item.indicators.map(({ id, title, objectives: linking }) => (
        <div key={id}>
          <p className={styles.quiet}>By an indicator only, {title}, which stands under:</p>
          <ObjectiveLinks strategyId={strategyId} objectives={named(linking)} />
        </div>
      ))}
    </>
  );
}
