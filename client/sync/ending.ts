import { problems } from '../../shared/errors.ts';

/** Why the server will not have this page any more, in words. */
export interface Ending {
  why: 'signed-out' | 'removed' | 'deleted' | 'page-too-old' | 'another-writer' | 'refused';
  /** A sentence for the person: what happened and what to do. */
  detail: string;
}

/** What ws closes with by itself when a frame is larger than anything it takes. */
const frameTooLarge = 1009;

/** Whether coming back would only get the same answer. */
export function isFinal(code: number): boolean {
  return (code >= 4400 && code < 4500) || code === frameTooLarge;
}

export function endingFor(code: number, reason: string): Ending {
  switch (code) {
    case problems['not-signed-in'].close:
      return { why: 'signed-out', detail: 'You are signed out. Sign in to go on.' };
    case problems['role-too-low'].close:
      return { why: 'removed', detail: 'You are no longer a member of this partnership, or it was deleted.' };
    case problems['not-found'].close:
      return { why: 'deleted', detail: 'This strategy was deleted, or you are not a member where it is.' };
    case problems['schema-mismatch'].close:
      return { why: 'page-too-old', detail: 'Moothall was renewed. Reload the page to go on.' };
    case problems['another-writer'].close:
      return {
        why: 'another-writer',
        detail:
          'It writes under a number that belongs to somebody else. Open the strategy anew: what is saved is safe.',
      };
    case frameTooLarge:
      return {
        why: 'refused',
        detail: 'That was more than can be sent at once. Reload the page and paste it in smaller parts.',
      };
    default:
      return {
        why: 'refused',
        detail: reason || 'The server could not take what this page sent. Reload the page to go on.',
      };
  }
}
