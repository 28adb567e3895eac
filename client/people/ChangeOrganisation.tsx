import { useState } from 'react';
import type { mergeOrganisation, Partnership, renameOrganisation } from '../../shared/api/partnerships.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useChange } from './useChange.ts';

interface Props {
  partnership: Partnership;
  organisation: Partnership['organisations'][number];
  onClose: () => void;
}

export function ChangeOrganisation({ partnership, organisation, onClose }: Props) {
  const [name, setName] = useState(organisation.name);
  const [into, setInto] = useState('');
  const params = { p: partnership.id, o: organisation.id };
  const renaming = useChange({
    run: () =>
      call<typeof renameOrganisation>('PATCH /api/partnerships/:p/organisations/:o', {
        params,
        body: { name },
      }),
    said: 'The organisation is renamed.',
    after: onClose,
  });
  const merging = useChange({
    run: () =>
      call<typeof mergeOrganisation>('POST /api/partnerships/:p/organisations/:o/merge', {
        params,
        body: { into },
      }),
    said: 'The organisations are merged.',
    after: onClose,
  });
  const others = partnership.organisations.filter(({ id }) => id !== organisation.id);
  const problem = renaming.problem ?? merging.problem;
  return (
    <Dialog title={organisation.name} onClose={onClose}>
      {problem && problem.faults.length === 0 && <ProblemNotice problem={problem} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          renaming.send();
        }}
      >
        <TextField label="Name" value={name} onChange={setName} error={faultAt(problem, 'name')} />
        <Button type="submit" busy={renaming.busy}>
          Rename
        </Button>
      </form>
      {others.length > 0 && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (into !== '') merging.send();
          }}
        >
          <h3>Merge into another</h3>
          <SelectField
            label="Becomes part of"
            hint="This can’t be undone: from then on the two are one."
            choices={others.map((other) => ({ value: other.id, label: other.name }))}
            value={into}
            unchosen="Choose an organisation"
            onChange={setInto}
            error={faultAt(problem, 'into')}
          />
          <Button type="submit" busy={merging.busy} aria-disabled={into === ''}>
            Merge
          </Button>
        </form>
      )}
    </Dialog>
  );
}
