import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { createPartnership } from '../../shared/api/partnerships.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { AreaField } from '../ui/AreaField.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import type { ComboboxOption } from '../ui/PlainCombobox.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useChange } from './useChange.ts';

export function NewPartnership({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [area, setArea] = useState<ComboboxOption | null>(null);
  const { send, busy, problem } = useChange({
    run: async () => {
      const made = await call<typeof createPartnership>('POST /api/partnerships', {
        body: { name, areaCode: area?.id ?? null, ...(organisation.trim() === '' ? {} : { organisation }) },
      });
      await navigate(`/p/${made.id}`);
    },
    said: 'The partnership is made.',
  });
  const fault = (path: string) => faultAt(problem, path);
  return (
    <FormDialog
      title="Make a partnership"
      act="Make it"
      busy={busy}
      problem={problem}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField label="Name" value={name} onChange={setName} error={fault('name')} />
      <AreaField value={area} onChange={setArea} error={fault('areaCode')} />
      <TextField
        label="Your organisation"
        hint="Ratings show for which organisation somebody spoke."
        optional
        autoComplete="organization"
        value={organisation}
        onChange={setOrganisation}
        error={fault('organisation')}
      />
    </FormDialog>
  );
}
