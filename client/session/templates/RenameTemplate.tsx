import { useState } from 'react';
import type { changeTemplate, OwnTemplate } from '../../../shared/api/sessionTemplates.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TemplateName } from './TemplateName.tsx';
import { useTemplateChange } from './useTemplateChange.ts';

interface Props {
  partnershipId: string;
  template: OwnTemplate;
  onClose: () => void;
}

export function RenameTemplate({ partnershipId: p, template, onClose }: Props) {
  const [name, setName] = useState(template.name);
  const [tried, setTried] = useState(false);
  const { send, busy, problem } = useTemplateChange(
    p,
    async () => {
      await call<typeof changeTemplate>('PATCH /api/partnerships/:p/session-templates/:t', {
        params: { p, t: template.id },
        body: { name },
      });
      return `The template is called “${name.trim()}” now.`;
    },
    onClose,
  );
  const isEmpty = name.trim() === '';
  return (
    <FormDialog
      title={`Rename “${template.name}”`}
      act="Rename it"
      size="s"
      busy={busy}
      problem={problem}
      onSubmit={() => {
        setTried(true);
        if (!isEmpty) send();
      }}
      onClose={onClose}
    >
      <TemplateName
        value={name}
        onChange={setName}
        error={tried && isEmpty ? 'Give it a name' : faultAt(problem, 'name')}
      />
    </FormDialog>
  );
}
