import { useState } from 'react';
import type { Link } from '../../shared/strategy/strategy.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LinkForm, type LinkParts } from './LinkForm.tsx';

interface Props {
  title: string;
  link: Link;
  onSave: (parts: LinkParts) => void;
  onClose: () => void;
}

export function LinkDialog({ title, link, onSave, onClose }: Props) {
  const [parts, setParts] = useState<LinkParts>({ why: link.why, control: link.control });
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={() => onSave({ ...parts, why: parts.why.trim() })}>
            Save
          </Button>
        </>
      }
    >
      <LinkForm parts={parts} onChange={setParts} />
    </Dialog>
  );
}
