import type { ObjectiveChecksView } from '../../../shared/api/checks.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { CheckSection } from './CheckSection.tsx';
import styles from './Checks.module.css';
import { Proposal } from './Proposal.tsx';

const rule =
  'An indicator that was linked before the last two rounds of rating, and that no rating of them relied on, is proposed for retirement. A round is an agreed rating of the objective, or of its outcome, with the individual ratings that led up to it; both agreed within a day are one round. Rounds in which nobody was asked what they relied on do not count. An indicator that is kept is proposed again after two more rounds at the earliest.';

/** Indicators that no rating relies on: to be unlinked, or kept with a reason. */
export function Retirement({
  home,
  objectives,
}: {
  home: StrategyHome;
  objectives: readonly ObjectiveChecksView[];
}) {
  const found = objectives.flatMap((objective) =>
    objective.links.flatMap((link) => (link.retirement === null ? [] : [{ objective, link }])),
  );
  const speaking = objectives.reduce((sum, { rounds }) => sum + rounds.speaking, 0);
  const silent = objectives.reduce((sum, { rounds }) => sum + rounds.silent, 0);
  return (
    <CheckSection title="Proposed for retirement" count={found.length} rule={rule}>
      {found.length === 0 ? (
        <p>
          {speaking === 0
            ? 'No rating has said yet which indicators it relied on. Whoever rates can tick them from now on.'
            : 'None. Each indicator is relied on, or has not been through two rounds yet.'}
        </p>
      ) : (
        <ul className={styles.cards}>
          {found.map(({ objective, link }) => (
            <Proposal
              key={`${objective.id} ${link.indicatorId}`}
              home={home}
              objective={objective}
              link={link}
            />
          ))}
        </ul>
      )}
      {silent > 0 && (
        <p className={styles.silent}>
          {silent === 1 ? 'One round does' : `${silent} rounds do`} not say what anybody relied on, and so{' '}
          {silent === 1 ? 'counts' : 'count'} for nothing here.
        </p>
      )}
    </CheckSection>
  );
}
