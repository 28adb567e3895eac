import { useState } from 'react';
import type { eraseMe } from '../../shared/api/personal.ts';
import { call } from '../api/call.ts';
import { useSend } from '../api/useSend.ts';
import { closeLiveConnection } from '../live/connection.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Form } from '../ui/Form.tsx';
import { ErasureFields, noErasure } from './ErasureFields.tsx';
import { forgetting } from './forgetting.ts';
import { UnsentWords } from './UnsentWords.tsx';

interface Props {
  id: string;
  name: string;
  onClose: () => void;
}

/** Says what goes and what stays, and asks for the name: nobody can undo this. */
export function EraseDialog({ id, name, onClose }: Props) {
  const [erasure, setErasure] = useState(noErasure);
  const { send, busy, problem } = useSend(async () => {
    // First, because nothing may be left undone once the account is gone.
    const { forgetPerson } = await forgetting();
    await call<typeof eraseMe>('POST /api/me/erase', { body: erasure });
    await closeLiveConnection();
    await forgetPerson(id);
    location.assign('/sign-in');
  });
  return (
    <Dialog
      title="Erase yourself?"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Stay</Button>
          <Button type="submit" form="erase" look="primary" busy={busy}>
            Erase for good
          </Button>
        </>
      }
    >
      <p>
        <strong>What goes:</strong> your name, your e-mail address and password, everywhere you are signed in,
        your memberships, invitations that you made, and your settings.
      </p>
      <p>
        <strong>What stays:</strong> what you signed (ratings, answers, decisions) is your partnerships’
        record. It stays under a pseudonym such as “Former member 7”, with your organisation. Words that you
        wrote into a strategy are everybody’s and stay. Words by others that name you are not changed.
      </p>
      <p>Nobody can undo this. Download your data first if you want to keep it.</p>
      <UnsentWords personId={id}>
        <strong>Some of your words were not sent.</strong> They go with this device’s copy.
      </UnsentWords>
      <Form id="erase" problem={problem} onSubmit={send}>
        <ErasureFields value={erasure} onChange={setErasure} name={name} problem={problem} />
      </Form>
    </Dialog>
  );
}
