import { createContext, useContext } from 'react';
import type { SessionView } from '../../../shared/session/viewShape.ts';
import type { AnswerPlace } from '../../sync/keptAnswers.ts';

/** What the parts of a participant's page share. */
export interface Here {
  view: SessionView;
  reload: () => void;
  amend: (change: (view: SessionView) => SessionView) => void;
  /** While somebody writes, the page stays at what they write. */
  setTyping: (typing: boolean) => void;
}

export const HereContext = createContext<Here | undefined>(undefined);

export function useHere(): Here {
  const here = useContext(HereContext);
  if (here === undefined) throw new Error('This part belongs on a participant’s page.');
  return here;
}

/** Whose words are kept on the device: a participant's, or those of a member who joins by answering. */
export function whoIn({ you }: Pick<SessionView, 'you'>): string {
  return you?.id ?? 'member';
}

export function placeIn(view: SessionView, part: string): AnswerPlace {
  return { sessionId: view.id, who: whoIn(view), part };
}
