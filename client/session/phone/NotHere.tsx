import { PageHeading } from '../../app/PageHeading.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { SessionFrame } from './SessionFrame.tsx';

/** For whoever never joined, and for those who are in it no more. */
export function NotHere({ wasHere }: { wasHere: boolean }) {
  return (
    <SessionFrame title="Live session">
      <PageHeading>{wasHere ? 'You are not in this session any more' : 'Join this session'}</PageHeading>
      <p>
        {wasHere
          ? 'It was removed, or your membership has ended. What you sent is kept. You can come back with the code that is on the screen.'
          : 'Type the code that is on the screen. You need no account.'}
      </p>
      <ButtonLink to="/in" look="primary" size="l" wide>
        Type the code
      </ButtonLink>
    </SessionFrame>
  );
}
