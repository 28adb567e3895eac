import { useState } from 'react';
import type { addOrganisation, Partnership } from '../../shared/api/partnerships.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useChange } from './useChange.ts';

/** An organisation that nobody has joined for yet can lead an objective already. */
export function AddOrganisation({ partnership, onClose }: { partnership: Partnership; onClose: () => void }) {
  const [name, setName] = useState('');
  const { send, busy, problem } = useChange({
    run: () =>
      call<typeof addOrganisation>('POST /api/partnerships/:p/organisations', {
        params: { p: partnership.id },
        body: { name },
      }),
    said: `“${name.trim()}” is added.`,
    after: onClose,
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
