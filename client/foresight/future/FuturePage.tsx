import { ForesightFrame } from '../ForesightFrame.tsx';
import { Future } from './Future.tsx';

/** Where the few indicators that matter most are heading, and how far that is from what we want them to be. */
export function FuturePage() {
  return (
    <ForesightFrame
      title="Future State"
      lede="Where the indicators that matter most to us are heading if nothing new is done, and how far that is from where we want them to be."
    >
      {(home) => <Future home={home} />}
    </ForesightFrame>
  );
}
