import type { SessionView } from '../../../shared/session/viewShape.ts';
import { PageHeading } from '../../app/PageHeading.tsx';
import { Countdown } from '../Countdown.tsx';
import { codeShown, placeToJoin } from '../codeWords.ts';
import { Outcome } from '../seen/Outcome.tsx';
import { currentStep, placeWords } from '../stepWords.ts';
import { Invitation } from './Invitation.tsx';
import styles from './Screen.module.css';
import { ScreenStep } from './ScreenStep.tsx';

interface Props {
  view: SessionView;
  serverNow: () => number;
  /** The last look at the session failed. */
  isCutOff: boolean;
}

/** One thing at a time, to be read from the back of a room. Its size hangs on one font size. */
export function Screen({ view, serverNow, isCutOff }: Props) {
  const step = currentStep(view);
  const isOpen = view.status === 'open';
  const invites = view.status === 'planned' || (isOpen && step?.kind === 'welcome');
  return (
    <div className={styles.screen}>
      <title>{`${view.title} · Moothall`}</title>
      <header className={styles.head}>
        <p className={styles.eyebrow}>
          {isOpen && step ? placeWords(view, step) : invites ? 'Live session' : view.title}
          {isCutOff && ' · no connection, shown as it stood'}
        </p>
        {!invites && view.code !== null && view.joinUrl && (
          <p className={styles.join}>
            join at <b>{placeToJoin(view.joinUrl)}</b> code <b>{codeShown(view.code)}</b>
          </p>
        )}
        {isOpen && step?.endsAt && <Countdown endsAt={step.endsAt} serverNow={serverNow} />}
      </header>
      <main id="main" className={styles.main}>
        {view.status === 'closed' && (
          <>
            <PageHeading>Thank you</PageHeading>
            <div className={styles.results}>
              <Outcome view={view} />
            </div>
          </>
        )}
        {invites && <Invitation view={view} />}
        {isOpen && step && step.kind !== 'welcome' && <ScreenStep view={view} step={step} />}
      </main>
    </div>
  );
}
