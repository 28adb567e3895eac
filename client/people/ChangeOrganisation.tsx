import { useState } from 'react';
import type { mergeOrganisation, Partnership, renameOrganisation } from '../../shared/api/partnerships.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Form } from '../ui/Form.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './ChangeOrganisation.module.css';
import { useChange } from './useChange.ts';

interface Props {
  partnership: Partnership;
  organisation: Partnership['organisations'][number];
  onClose: () => void;
}

export function ChangeOrganisation({ partnership, organisation, onClose }: Props) {
  const [name, setName] = useState(organisation.name);
  const [into, setInto] = useState('');
  const [asked, setAsked] = useState(false);
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
  return (
    <Dialog title={organisation.name} onClose={onClose}>
      <Form problem={renaming.problem} onSubmit={renaming.send}>
        <TextField label="Name" value={name} onChange={setName} error={faultAt(renaming.problem, 'name')} />
        <Button type="submit" look="primary" busy={renaming.busy}>
          Rename
        </Button>
      </Form>
      {others.length > 0 && (
        <Form
          className={styles.apart}
          problem={merging.problem}
          onSubmit={() => {
            setAsked(true);
            if (into !== '') merging.send();
          }}
        >
          <h3>Or merge it into another</h3>
          <SelectField
            label="Becomes part of"
            hint="This can’t be undone: from then on the two are one."
            choices={others.map((other) => ({ value: other.id, label: other.name }))}
            value={into}
            unchosen="Choose an organisation"
            onChange={setInto}
            error={
              asked && into === ''
                ? 'Choose the organisation that it becomes part of'
                : faultAt(merging.problem, 'into')
            }
          />
          <Button type="submit" busy={merging.busy}>
            Merge
          </Button>
        </Form>
      )}
    </Dialog>
  );
}
