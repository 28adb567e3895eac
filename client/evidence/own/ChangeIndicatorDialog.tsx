import { useState } from 'react';
import type { changeOwnIndicator, OwnIndicatorView } from '../../../shared/api/ownIndicators.ts';
import { call } from '../../api/call.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { AboutFields } from './AboutFields.tsx';
import { aboutOf, sentAbout } from './aboutIndicator.ts';
import { useEvidenceChange } from './useEvidenceChange.ts';

interface Props {
  partnershipId: string;
  indicator: OwnIndicatorView;
  onClose: () => void;
}

/** Changes what is said about an own indicator. What it counts in stays. */
export function ChangeIndicatorDialog({ partnershipId, indicator, onClose }: Props) {
  const [before] = useState(() => aboutOf(indicator));
  const [about, setAbout] = useState(before);
  const kind = indicator.own?.kind ?? 'number';
  const { send, busy, problem } = useEvidenceChange(
    partnershipId,
    async () => {
      await call<typeof changeOwnIndicator>('PATCH /api/partnerships/:p/indicators/:i', {
        params: { p: partnershipId, i: indicator.id },
        body: sentAbout(kind, about),
      });
      return 'What is said about the indicator is saved.';
    },
    onClose,
  );
  return (
    <FormDialog
      title={`About “${indicator.title}”`}
      act="Save"
      busy={busy}
      problem={problem}
      onSubmit={() => send()}
      onClose={onClose}
      unsaved={about !== before}
    >
      <AboutFields
        partnershipId={partnershipId}
        kind={kind}
        about={about}
        onChange={setAbout}
        problem={problem}
      />
    </FormDialog>
  );
}
