import { useState } from 'react';
import type { OwnTemplate } from '../../../shared/api/sessionTemplates.ts';
import type { SessionTemplate } from '../../../shared/session/templates.ts';
import { toProblem } from '../../api/toProblem.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDate } from '../../ui/dates.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { DeleteTemplate } from '../templates/DeleteTemplate.tsx';
import { RenameTemplate } from '../templates/RenameTemplate.tsx';
import { useTemplates } from '../templates/useTemplates.ts';
import styles from './plan.module.css';
import { TemplateCard } from './TemplateCard.tsx';

interface Props {
  partnershipId: string;
  onChoose: (template: SessionTemplate) => void;
}

/** The partnership’s own templates, to begin from, to rename and to delete. */
export function OwnTemplates({ partnershipId, onChoose }: Props) {
  const { data: templates = [], error, refetch } = useTemplates(partnershipId);
  const [renaming, setRenaming] = useState<OwnTemplate>();
  const [deleting, setDeleting] = useState<OwnTemplate>();
  if (error !== null) return <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />;
  if (templates.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby="own-templates">
      <h2 id="own-templates">Your partnership’s own</h2>
      {templates.map((each) => {
        const { id, name } = each;
        const template = { ...each, about: aboutOf(each) };
        return (
          <TemplateCard key={id} template={template} onChoose={() => onChoose(template)}>
            <Button size="s" look="quiet" aria-label={`Rename ${name}`} onClick={() => setRenaming(each)}>
              Rename
            </Button>
            <Button size="s" look="quiet" aria-label={`Delete ${name}`} onClick={() => setDeleting(each)}>
              Delete
            </Button>
          </TemplateCard>
        );
      })}
      {renaming && (
        <RenameTemplate
          partnershipId={partnershipId}
          template={renaming}
          onClose={() => setRenaming(undefined)}
        />
      )}
      {deleting && (
        <DeleteTemplate
          partnershipId={partnershipId}
          template={deleting}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </section>
  );
}

function aboutOf({ changedAt, changedBy }: OwnTemplate): string {
  return `Kept on ${formatDate(changedAt)}${changedBy === null ? '' : ` by ${changedBy}`}.`;
}
