import { Link } from 'react-router';
import type { IndicatorMaturity, MaturityDoor } from '../../../shared/api/maturity.ts';
import { placeOf } from '../../app/placeOf.ts';
import { foresightPages } from '../foresightPages.ts';
import styles from './Maturity.module.css';
import { standWords } from './maturityWords.ts';

interface Props {
  strategyId: string;
  indicator: IndicatorMaturity;
  /** The page that it stands on needs no way to itself. */
  without?: MaturityDoor['at'];
}

/** What is missing for the next step, and the ways to where it is done. */
export function NextStep({ strategyId, indicator: { id, next, objectives }, without }: Props) {
  if (next === null) return <p className={styles.next}>Nothing is missing.</p>;
  const doors = next.doors.flatMap((door) =>
    door.at === without ? [] : (doorTo(door, strategyId, id, objectives) ?? []),
  );
  return (
    <div className={styles.next}>
      <p>
        <b>Next, {standWords[next.step].toLowerCase()}:</b> {next.missing}
      </p>
      {doors.length > 0 && (
        <p className={styles.doors}>
          {doors.map(({ to, label }) => (
            <Link key={to} to={to}>
              {label}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}

function doorTo(
  { at, objectiveId }: MaturityDoor,
  s: string,
  indicatorId: string,
  objectives: IndicatorMaturity['objectives'],
): { to: string; label: string } | null {
  switch (at) {
    case 'indicator':
      return { to: `/s/${s}/evidence/i/${encodeURIComponent(indicatorId)}`, label: 'Open the indicator' };
    case 'objective': {
      const objective = objectives.find(({ id }) => id === objectiveId);
      if (!objective) return null;
      const title = objective.title === '' ? 'the objective' : `“${objective.title}”`;
      return { to: placeOf(s, { type: 'objective', id: objective.id }), label: `Go to ${title}` };
    }
    case 'checks':
      return page('/foresight/checks', s, 'Answer the reality check');
    case 'forecasts':
      return page('/foresight/forecasts', s, 'Ask for a forecast');
  }
}

function page(path: string, s: string, label: string): { to: string; label: string } | null {
  return foresightPages.some((each) => each.path === path) ? { to: `/s/${s}${path}`, label } : null;
}
