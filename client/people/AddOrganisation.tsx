import { useRef, useState } from 'react';
import type { addOrganisation } from '../../shared/api/partnerships.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useChange } from './useChange.ts';

interface Props {
  partnershipId: string;
  /** Hears of it once the page knows it too. */
  onAdded?: (organisationId: string) => void;
  onClose: () => void;
}

/** An organisation that nobody has joined for yet can lead an objective already. */
export function AddOrganisation({ partnershipId, onAdded, onClose }: Props) {
  const [name, setName] = useState('');
  const added = useRef('');
  const { send, busy, problem } = useChange({
    run: async () => {
      const { id } = await call<typeof addOrganisation>('POST /api/partnerships/:p/organisations', {
        params: { p: partnershipId },
        body: { name },
      });
      added.current = id;
    },
    said: `“${name.trim()}” is added.`,
    after: () => {
      onAdded?.(added.current);
      onClose();
    },
  });
  return (
    <FormDialog
      title="Add an organisation"
      act="Add it"
      size="s"
      busy={busy}
      problem={problem}
      onSubmit={send}
      onClose={onClose}
      intro={<p>It can lead objectives before anybody of it has joined.</p>}
    >
      <TextField
        label="Name"
        autoComplete="off"
        value={name}
        onChange={setName}
        error={faultAt(problem, 'name')}
      />
    </FormDialog>
  );
}
