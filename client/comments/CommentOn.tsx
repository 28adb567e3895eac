import { Button } from '../ui/Button.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { type CommentPlace, desk } from './desk.ts';

/** The way to say something of one thing on the page: a rating, an indicator link. */
export function CommentOn({ place }: { place: CommentPlace }) {
  return (
    <Button size="s" look="quiet" onClick={() => desk.write(place)}>
      Comment<VisuallyHidden> on {place.about}</VisuallyHidden>
    </Button>
  );
}
