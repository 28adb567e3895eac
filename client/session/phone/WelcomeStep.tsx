import type { SessionView } from '../../../shared/session/viewShape.ts';
import { kindWords, stepTitle } from '../stepWords.ts';
import styles from './WelcomeStep.module.css';

/** What we are about to do, and who is here. */
export function WelcomeStep({ view }: { view: SessionView }) {
  return (
    <>
      <h2 className={styles.heading}>What we will do</h2>
      <ol className={styles.plan}>
        {view.steps
          .filter(({ kind }) => kind !== 'welcome')
          .map((step) => (
            <li key={step.id} aria-current={step.id === view.current ? 'step' : undefined}>
              {stepTitle(step)}
              {stepTitle(step) !== kindWords[step.kind] && <small>{kindWords[step.kind]}</small>}
            </li>
          ))}
      </ol>
      <WhoIsHere view={view} />
    </>
  );
}

/** By organisation: names are nobody’s business here. */
export function WhoIsHere({ view: { joined, organisations } }: { view: SessionView }) {
  return (
    <>
      <h2 className={styles.heading}>Who is here</h2>
      {joined === 0 ? (
        <p className={styles.quiet}>Nobody has joined yet.</p>
      ) : (
        <>
          <p className={styles.quiet}>
            {joined === 1 ? '1 person' : `${joined} people`} from{' '}
            {organisations.length === 1 ? '1 organisation' : `${organisations.length} organisations`}
          </p>
          <ul className={styles.organisations}>
            {organisations.map(({ organisation, people }) => (
              <li key={organisation}>
                {organisation} <b>{people}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
