import { createContext, useContext } from 'react';
import type { Role } from '../../shared/access.ts';
import type { CopyOf } from '../sync/onDevice.ts';
import type { Mentionable } from './words/mentionWords.ts';

/** What the comments know of where they stand. */
export interface CommentsHome {
  copy: CopyOf;
  partnershipId: string;
  role: Role;
  people: readonly Mentionable[];
}

export const CommentsHomeContext = createContext<CommentsHome | null>(null);

export function useCommentsHome(): CommentsHome {
  const home = useContext(CommentsHomeContext);
  if (home === null) throw new Error('This component belongs among the comments of a strategy');
  return home;
}
