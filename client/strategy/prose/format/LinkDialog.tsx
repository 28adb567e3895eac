import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { linkAddress } from './linkAddress.ts';

interface Props {
  /** The address the words have now, or empty. */
  href: string;
  /** The words themselves where there are none to link yet. */
  needsWords: boolean;
  onSave: (href: string, words: string) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** Asks where a link goes. */
export function LinkDialog({ href, needsWords, onSave, onRemove, onClose }: Props) {
  const [typed, setTyped] = useState(href);
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<string>();
  const save = () => {
    const address = linkAddress(typed);
    if (address === null) {
      setFault('Give a web or e-mail address, such as https://example.org or name@example.org');
    } else onSave(address, words.trim() || typed.trim());
  };
  return (
    <Dialog
      title={href === '' ? 'Add a link' : 'Change the link'}
      size="s"
      onClose={onClose}
      footer={
        <>
          {href !== '' && <Button onClick={onRemove}>Remove the link</Button>}
          <Button look="primary" onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label="Address"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={setTyped}
          error={fault}
        />
        {needsWords && <TextField label="Words to show" optional value={words} onChange={setWords} />}
        {href !== '' && (
          <p>
            <a href={href} target="_blank" rel="noopener noreferrer">
              Open it in another tab
            </a>
          </p>
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
