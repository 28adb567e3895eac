import { useState } from 'react';
import { may } from '../../../../shared/access.ts';
import type { IndicatorDetail } from '../../../../shared/api/evidence.ts';
import type { deleteGoal, SetGoal } from '../../../../shared/api/goals.ts';
import { formatValue } from '../../../../shared/evidence/format.ts';
import { call } from '../../../api/call.ts';
import type { StrategyHome } from '../../../people/useStrategyHome.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatDate } from '../../../ui/dates.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useEvidenceChange } from '../../own/useEvidenceChange.ts';
import styles from './Ahead.module.css';
import { GoalDialog } from './GoalDialog.tsx';

interface Props {
  home: StrategyHome;
  detail: IndicatorDetail;
  goals: readonly SetGoal[];
}

/** What the partnership wants the indicator to be by the end of which years, and the form to say so. */
export function Goals({ home: { partnershipId, role }, detail, goals }: Props) {
  const [open, setOpen] = useState<SetGoal | 'new'>();
  const maySet = may(role, 'set-own-scores');
  const removing = useEvidenceChange<number>(partnershipId, async (year) => {
    const params = { p: partnershipId, i: detail.id, year };
    await call<typeof deleteGoal>('DELETE /api/partnerships/:p/indicators/:i/goals/:year', { params });
    return `The goal for ${year} is taken back.`;
  });
  if (detail.polarity === 'neither' || (goals.length === 0 && !maySet)) return null;
  return (
    <section className={styles.goals} aria-labelledby="goals">
      <h2 id="goals">Our goals</h2>
      {removing.problem !== null && <ProblemNotice problem={removing.problem} />}
      {goals.length === 0 && <p>None yet. Say what it is to be by the end of which year.</p>}
      <ul>
        {goals.map((goal) => (
          <li key={goal.year}>
            <p>
              <b>
                {formatValue(goal.value, detail)} by {goal.year}
              </b>
              {goal.reason !== '' && ` ${goal.reason}`}
              <span className={styles.by}>
                {goal.setBy ?? 'A former member'}, {formatDate(goal.setAt)}
              </span>
            </p>
            {maySet && (
              <span className={styles.acts}>
                <Button
                  size="s"
                  aria-label={`Change the goal for ${goal.year}`}
                  onClick={() => setOpen(goal)}
                >
                  Change
                </Button>
                <Button
                  size="s"
                  look="quiet"
                  busy={removing.busy}
                  aria-label={`Take back the goal for ${goal.year}`}
                  onClick={() => removing.send(goal.year)}
                >
                  Take back
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {maySet && (
        <Button size="s" onClick={() => setOpen('new')}>
          Set a goal for a year
        </Button>
      )}
      {open !== undefined && (
        <GoalDialog
          partnershipId={partnershipId}
          indicator={detail}
          goal={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}
