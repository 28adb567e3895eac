import { type ReactNode, useMemo } from 'react';
import type { Role } from '../../shared/access.ts';
import { usePartnership } from '../people/usePartnership.ts';
import { type CommentsHome, CommentsHomeContext } from './CommentsHome.ts';
import { type TextPort, TextPortContext } from './textPort.ts';
import { mentionablesOf } from './words/mentionWords.ts';

interface Props {
  strategyId: string;
  partnershipId: string;
  /** Who looks. */
  personId: string;
  role: Role;
  port: TextPort;
  children: ReactNode;
}

/** Goes around comments, wherever on the page they stand: whose they are, whom they can call, how they reach the words. */
export function CommentsFrame({ strategyId, partnershipId, personId, role, port, children }: Props) {
  const { data: partnership } = usePartnership(partnershipId);
  const home = useMemo(
    (): CommentsHome => ({
      copy: { personId, strategyId },
      partnershipId,
      role,
      people: partnership === undefined ? [] : mentionablesOf(partnership),
    }),
    [personId, strategyId, partnershipId, role, partnership],
  );
  return (
    <CommentsHomeContext value={home}>
      <TextPortContext value={port}>{children}</TextPortContext>
    </CommentsHomeContext>
  );
}
