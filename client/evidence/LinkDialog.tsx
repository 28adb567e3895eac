import { useState } from 'react';
import type { Link } from '../../shared/strategy/strategy.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { LinkForm, type LinkParts } from './LinkForm.tsx';

interface Props {
  title: string;
  link: Link;
  onSave: (parts: LinkParts) => void;
  onClose: () => void;
}

export function LinkDialog({ title, link, onSave, onClose }: Props) {
  const [parts, setParts] = useState<LinkParts>({
    why: link.why,
    control: link.control,
    measures: link.measures,
  });
  return (
    <FormDialog
      title={title}
      act="Save"
      busy={false}
      problem={null}
      onSubmit={() => onSave({ ...parts, why: parts.why.trim() })}
      onClose={onClose}
    >
      <LinkForm parts={parts} onChange={setParts} />
    </FormDialog>
  );
}
