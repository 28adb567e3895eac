import { Problem } from '../../shared/errors.ts';

/** For what is not there and for what is not theirs to know of: both look the same from outside. */
export function noSuchSession(): Problem {
  return new Problem('not-found', 'There is no such session, or you have not joined it.');
}
