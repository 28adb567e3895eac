import { useState } from 'react';
import type { SentBodyOf } from '../../../shared/api/endpoint.ts';
import type { changeTemplate, keepTemplate } from '../../../shared/api/sessionTemplates.ts';
import { newId } from '../../../shared/ids.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TemplateName } from './TemplateName.tsx';
import { useTemplateChange } from './useTemplateChange.ts';
import { useTemplates } from './useTemplates.ts';

interface Props {
  partnershipId: string;
  /** What it is made of. */
  source: Pick<SentBodyOf<typeof keepTemplate>, 'plan' | 'session'>;
  /** The name that it gets where nobody writes another one. */
  suggested: string;
  onClose: () => void;
}

const asNew = 'new';

/** Keeps a plan for others to begin from: under a name of its own, or in the place of one that there is. */
export function KeepTemplate({ partnershipId: p, source, suggested, onClose }: Props) {
  const { data: templates = [] } = useTemplates(p);
  const [place, setPlace] = useState(asNew);
  const [{ name, onceKey }, setNamed] = useState({ name: suggested, onceKey: newId() });
  const setName = (next: string) => setNamed({ name: next, onceKey: newId() });
  const [tried, setTried] = useState(false);
  const old = templates.find(({ id }) => id === place);
  const { send, busy, problem } = useTemplateChange(
    p,
    async () => {
      if (old) {
        await call<typeof changeTemplate>('PATCH /api/partnerships/:p/session-templates/:t', {
          params: { p, t: old.id },
          body: { name, ...source, expect: old.version },
        });
        return `“${name.trim()}” is now this plan.`;
      }
      await call<typeof keepTemplate>(
        'POST /api/partnerships/:p/session-templates',
        { params: { p }, body: { name, ...source } },
        { onceKey },
      );
      return `Kept as the template “${name.trim()}”.`;
    },
    onClose,
  );
  const isEmpty = name.trim() === '';
  return (
    <FormDialog
      title="Keep as a template"
      act={old ? 'Put it in its place' : 'Keep it'}
      size="s"
      busy={busy}
      problem={problem}
      onSubmit={() => {
        setTried(true);
        if (!isEmpty) send();
      }}
      onClose={onClose}
      intro={
        <p>
          Every editor and owner of the partnership can begin a plan with it, for any of its strategies. It
          holds the steps with their questions and times, and no answers.
        </p>
      }
    >
      {templates.length > 0 && (
        <SelectField
          label="Keep it as"
          choices={[
            { value: asNew, label: 'A new template' },
            ...templates.map((each) => ({ value: each.id, label: `In the place of “${each.name}”` })),
          ]}
          value={old?.id ?? asNew}
          onChange={(next) => {
            setPlace(next);
            setName(templates.find(({ id }) => id === next)?.name ?? suggested);
          }}
        />
      )}
      <TemplateName
        value={name}
        onChange={setName}
        error={tried && isEmpty ? 'Give it a name' : faultAt(problem, 'name')}
      />
    </FormDialog>
  );
}
