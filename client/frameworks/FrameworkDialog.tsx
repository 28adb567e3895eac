import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { addFramework, changeFramework, FrameworkDetail } from '../../shared/api/frameworks.ts';
import { call } from '../api/call.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { AboutFields } from './AboutFields.tsx';
import { aboutOf, noAbout, sentAbout } from './aboutFramework.ts';
import { useFrameworkChange } from './useFrameworkChange.ts';

interface Props {
  p: string;
  /** All of the partnership. */
  frameworks: readonly { id: string; title: string; version: string }[];
  /** The one to change; a new one is made where it is left out. */
  framework?: FrameworkDetail;
  onClose: () => void;
}

export function FrameworkDialog({ p, frameworks, framework, onClose }: Props) {
  const navigate = useNavigate();
  const before = framework ? aboutOf(framework) : noAbout;
  const [about, setAbout] = useState(before);
  const { send, busy, problem } = useFrameworkChange(
    p,
    async () => {
      const body = sentAbout(about);
      if (framework) {
        await call<typeof changeFramework>('PATCH /api/partnerships/:p/frameworks/:f', {
          params: { p, f: framework.id },
          body,
        });
        return 'The framework is changed.';
      }
      const made = await call<typeof addFramework>('POST /api/partnerships/:p/frameworks', {
        params: { p },
        body,
      });
      void navigate(`/p/${p}/frameworks/${made.id}`);
      return 'The framework is made. Add its aims.';
    },
    onClose,
  );
  return (
    <FormDialog
      title={framework ? 'Change the framework' : 'Make a framework'}
      act={framework ? 'Change it' : 'Make it'}
      busy={busy}
      problem={problem}
      onSubmit={send}
      onClose={onClose}
      unsaved={JSON.stringify(about) !== JSON.stringify(before)}
      intro={framework ? undefined : <p>First what it is. Its aims come next, one by one.</p>}
    >
      <AboutFields
        about={about}
        onChange={setAbout}
        others={frameworks.filter(({ id }) => id !== framework?.id)}
        problem={problem}
      />
    </FormDialog>
  );
}
