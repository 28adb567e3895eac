import { Link } from 'react-router';
import type { Ending } from '../../sync/ending.ts';
import {
  useEnded,
  useFailing,
  useLoaded,
  useOpenStrategy,
  useStrategySync,
  useUnsent,
} from '../../sync/useStrategySync.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { useCanWrite } from '../live/LiveContext.ts';
import styles from './EndedNotice.module.css';
import { UnsentWords } from './UnsentWords.tsx';

/** Says why a page can't be written any more, and offers the words that it could not send. */
export function EndedNotice() {
  const sync = useStrategySync();
  const ended = useEnded();
  const unsent = useUnsent();
  const failing = useFailing();
  const loaded = useLoaded();
  const canWrite = useCanWrite();
  if (ended === undefined && failing !== null) {
    return (
      <div role="alert" className={styles.notice}>
        <p>
          <strong>Your changes can’t be saved at the moment.</strong> {failing} Keep this page open: they are
          sent as soon as it works again.
        </p>
      </div>
    );
  }
  const stuck = unsent && loaded && !canWrite;
  if (ended === undefined && !stuck) return null;
  return (
    <div role="alert" className={styles.notice}>
      <p>
        <strong>{ended === undefined ? 'You may only read this strategy now.' : titles[ended.why]}</strong>{' '}
        {ended?.detail}
      </p>
      {stuck && <UnsentWords text={() => sync.unsentText()} kept={ended === undefined} />}
      {ended !== undefined && <WayOn why={ended.why} />}
    </div>
  );
}

const titles: Record<Ending['why'], string> = {
  'signed-out': 'You are signed out.',
  removed: 'You can’t open this strategy any more.',
  deleted: 'You can’t open this strategy any more.',
  'page-too-old': 'This page is older than the server.',
  'another-writer': 'This page can’t be saved any more.',
  refused: 'The server stopped this page.',
};

function WayOn({ why }: { why: Ending['why'] }) {
  const { discardAndReopen } = useOpenStrategy();
  if (why === 'page-too-old' || why === 'refused') {
    return <Button onClick={() => location.reload()}>Reload the page</Button>;
  }
  // A reload would find the same words in this device’s copy, under the same number.
  if (why === 'another-writer') {
    return <Button onClick={() => void discardAndReopen()}>Open the strategy anew</Button>;
  }
  if (why === 'signed-out') return <ButtonLink to="/sign-in">Sign in</ButtonLink>;
  return <Link to="/">To your strategies</Link>;
}
