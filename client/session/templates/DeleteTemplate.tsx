import type { deleteTemplate, OwnTemplate } from '../../../shared/api/sessionTemplates.ts';
import { call } from '../../api/call.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useTemplateChange } from './useTemplateChange.ts';

interface Props {
  partnershipId: string;
  template: OwnTemplate;
  onClose: () => void;
}

export function DeleteTemplate({ partnershipId: p, template, onClose }: Props) {
  const { send, busy, problem } = useTemplateChange(
    p,
    async () => {
      await call<typeof deleteTemplate>('DELETE /api/partnerships/:p/session-templates/:t', {
        params: { p, t: template.id },
      });
      return `“${template.name}” is deleted.`;
    },
    onClose,
  );
  return (
    <FormDialog
      title={`Delete “${template.name}”?`}
      act="Delete it"
      size="s"
      busy={busy}
      problem={problem}
      onSubmit={() => send()}
      onClose={onClose}
    >
      <p>
        It is gone for everybody in the partnership, and can’t be brought back. Sessions that were planned
        from it stay as they are.
      </p>
    </FormDialog>
  );
}
