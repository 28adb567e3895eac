import type { ObjectiveChecksView } from '../../../shared/api/checks.ts';
import { fewestIndicators, mostIndicators } from '../../../shared/foresight/checks.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { CheckSection } from './CheckSection.tsx';
import styles from './Checks.module.css';
import { ObjectiveLink } from './ObjectiveLink.tsx';

const rule = `An objective wants ${fewestIndicators} to ${mostIndicators} indicators: one alone may mislead, and of many none is watched. At least one should measure an outcome, what changes for people or the place.`;

/** Objectives with too few indicators, too many, or none that measures an outcome. */
export function Balance({
  home,
  objectives,
}: {
  home: StrategyHome;
  objectives: readonly ObjectiveChecksView[];
}) {
  const found = objectives.flatMap((objective) => {
    const said = findingsOf(objective);
    return said.length === 0 ? [] : [{ objective, said }];
  });
  const none = objectives.filter(({ howMany }) => howMany === 'none');
  return (
    <CheckSection title="Too few, too many, no outcome" count={found.length} rule={rule}>
      {found.length === 0 && none.length < objectives.length && <p>None of those with indicators.</p>}
      {found.length > 0 && (
        <ul className={styles.list}>
          {found.map(({ objective, said }) => (
            <li key={objective.id}>
              <ObjectiveLink strategyId={home.strategyId} objective={objective} />
              <p className={styles.why}>{said.join(' ')}</p>
            </li>
          ))}
        </ul>
      )}
      {none.length > 0 && (
        <>
          <h3 className={styles.sub}>No indicator yet</h3>
          <ul className={styles.list}>
            {none.map((objective) => (
              <li key={objective.id}>
                <ObjectiveLink strategyId={home.strategyId} objective={objective} />
              </li>
            ))}
          </ul>
        </>
      )}
    </CheckSection>
  );
}

function findingsOf({ howMany, noOutcomeMeasure, links }: ObjectiveChecksView): string[] {
  const said: string[] = [];
  if (howMany === 'few') said.push('One indicator alone: what else would show it?');
  if (howMany === 'many') said.push(`${links.length} indicators: which of them would you miss?`);
  if (noOutcomeMeasure) {
    said.push(`Its indicators measure ${kindsOf(links)}, and none an outcome: what changes for people?`);
  }
  return said;
}

const plural = { input: 'inputs', activity: 'activities', output: 'outputs', outcome: 'outcomes' };

/** "inputs and outputs" */
function kindsOf(links: ObjectiveChecksView['links']): string {
  const kinds = new Set(links.flatMap(({ measures }) => (measures === null ? [] : [plural[measures]])));
  return new Intl.ListFormat('en-GB').format(kinds);
}
