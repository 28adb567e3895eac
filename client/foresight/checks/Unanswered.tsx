import type { ObjectiveChecksView } from '../../../shared/api/checks.ts';
import { realityQuestions } from '../../../shared/ledger/realityQuestions.ts';
import { questionWords } from '../../../shared/ledger/realityWords.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { CheckSection } from './CheckSection.tsx';
import styles from './Checks.module.css';
import { ObjectiveLink } from './ObjectiveLink.tsx';
import { RealityToggle } from './RealityToggle.tsx';

const rule =
  'Of each indicator under an objective we ask: is it used, can people afford it, compared with what, is it the same everywhere? And apart from these: what decision will it change? Answers are signed, and the latest stands. The number says how many nobody has answered.';

/** The reality check of each link, by objective, with what nobody has answered; all five are said above, not again and again. */
export function Unanswered({
  home: { strategyId, role },
  objectives,
}: {
  home: StrategyHome;
  objectives: readonly ObjectiveChecksView[];
}) {
  const linked = objectives.filter(({ links }) => links.length > 0);
  const count = linked.flatMap(({ links }) => links.flatMap(({ unanswered }) => unanswered)).length;
  return (
    <CheckSection title="Reality check" count={count} rule={rule}>
      {linked.length === 0 && <p>No objective has an indicator yet.</p>}
      {linked.map((objective) => (
        <div key={objective.id} className={styles.group}>
          <h3 className={styles.objective}>
            <ObjectiveLink strategyId={strategyId} objective={objective} />
          </h3>
          <ul className={styles.checks}>
            {objective.links.map(({ indicatorId, title, unanswered }) => (
              <li key={indicatorId}>
                <span>{title ?? indicatorId}</span>
                {unanswered.length > 0 && unanswered.length < realityQuestions.length && (
                  <p className={styles.open}>
                    Unanswered: {unanswered.map((question) => questionWords[question]).join(' ')}
                  </p>
                )}
                <RealityToggle
                  link={{ strategyId, objectiveId: objective.id, indicatorId }}
                  title={title ?? indicatorId}
                  role={role}
                  answered={realityQuestions.length - unanswered.length}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </CheckSection>
  );
}
