import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { createStrategy, renameStrategy } from '../../shared/api/strategies.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useChange } from './useChange.ts';

interface Props {
  partnershipId: string;
  /** The one to rename; a new one is made where it is left out. */
  strategy?: { id: string; title: string };
  onClose: () => void;
}

export function NameStrategy({ partnershipId, strategy, onClose }: Props) {
  const navigate = useNavigate();
  const [title, setTitle] = useState(strategy?.title ?? '');
  const { send, busy, problem } = useChange({
    run: async () => {
      if (strategy) {
        await call<typeof renameStrategy>('PATCH /api/strategies/:s', {
          params: { s: strategy.id },
          body: { title },
        });
        return;
      }
      const made = await call<typeof createStrategy>('POST /api/partnerships/:p/strategies', {
        params: { p: partnershipId },
        body: { title },
      });
      await navigate(`/s/${made.id}`);
    },
    said: strategy ? 'The strategy is renamed.' : 'The strategy is made.',
    after: onClose,
  });
  return (
    <FormDialog
      title={strategy ? 'Rename the strategy' : 'New strategy'}
      act={strategy ? 'Rename' : 'Make it'}
      busy={busy}
      problem={problem}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField label="Title" value={title} onChange={setTitle} error={faultAt(problem, 'title')} />
    </FormDialog>
  );
}
