import { useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import { Button } from '../../ui/Button.tsx';
import { KeepTemplate } from './KeepTemplate.tsx';

interface Props {
  partnershipId: string;
  session: { id: string; title: string };
  /** Id of the element that says which session it is. */
  describedBy?: string;
}

/** Keeps the plan of a session for others to begin from. */
export function KeepSession({ partnershipId, session, describedBy }: Props) {
  const [keeping, setKeeping] = useState(false);
  return (
    <>
      <Button aria-describedby={describedBy} onClick={() => setKeeping(true)}>
        Keep as a template
      </Button>
      {keeping && (
        <KeepTemplate
          partnershipId={partnershipId}
          source={{ session: session.id }}
          suggested={[...session.title].slice(0, limits.nameChars).join('')}
          onClose={() => setKeeping(false)}
        />
      )}
    </>
  );
}
