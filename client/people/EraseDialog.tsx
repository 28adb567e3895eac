import { useState } from 'react';
import type { eraseMe } from '../../shared/api/personal.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { useSend } from '../api/useSend.ts';
import { closeLiveConnection } from '../live/connection.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceCards } from '../ui/ChoiceCards.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Form } from '../ui/Form.tsx';
import { TextField } from '../ui/TextField.tsx';
import { forgetting } from './forgetting.ts';
import { UnsentWords } from './UnsentWords.tsx';

type Comments = 'keep' | 'delete';

const cards: readonly { value: Comments; label: string; meaning: string }[] = [
  {
    value: 'keep',
    label: 'Keep them under the pseudonym',
    meaning: 'Others go on seeing what was said, and not who said it.',
  },
  { value: 'delete', label: 'Delete them', meaning: 'Their places stay, and nobody is shown the words.' },
];

interface Props {
  id: string;
  name: string;
  onClose: () => void;
}

/** Says what goes and what stays, and asks for the name: nobody can undo this. */
export function EraseDialog({ id, name, onClose }: Props) {
  const [comments, setComments] = useState<Comments>('keep');
  const [typed, setTyped] = useState('');
  const { send, busy, problem } = useSend(async () => {
    // First, because nothing may be left undone once the account is gone.
    const { forgetPerson } = await forgetting();
    await call<typeof eraseMe>('POST /api/me/erase', { body: { name: typed, comments } });
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
        <ChoiceCards legend="Your comments" cards={cards} value={comments} onChange={setComments} />
        <TextField
          label={`Type your name to confirm: ${name}`}
          autoComplete="off"
          value={typed}
          onChange={setTyped}
          error={faultAt(problem, 'name')}
        />
      </Form>
    </Dialog>
  );
}
