import { buttonClass } from '../../ui/Button.tsx';
import { SessionFrame } from '../SessionFrame.tsx';

/** For whoever never joined, and for those who are in it no more. */
export function NotHere({ wasHere }: { wasHere: boolean }) {
  return (
    <SessionFrame title="Live session">
      <h1>{wasHere ? 'You are not in this session any more' : 'Join this session'}</h1>
      <p>
        {wasHere
          ? 'It was removed, or your membership has ended. What you sent is kept. You can come back with the code that is on the screen.'
          : 'Type the code that is on the screen. You need no account.'}
      </p>
      <a href="/in" className={buttonClass({ look: 'primary', size: 'l', wide: true })}>
        Type the code
      </a>
    </SessionFrame>
  );
}
