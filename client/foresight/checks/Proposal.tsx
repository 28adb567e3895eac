import { useState } from 'react';
import { may } from '../../../shared/access.ts';
import type { LinkChecksView, ObjectiveChecksView } from '../../../shared/api/checks.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDate } from '../../ui/dates.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Checks.module.css';
import { KeepForm } from './KeepForm.tsx';
import { ObjectiveLink } from './ObjectiveLink.tsx';
import { UnlinkForm } from './UnlinkForm.tsx';

interface Props {
  home: StrategyHome;
  objective: ObjectiveChecksView;
  link: LinkChecksView;
}

/** One indicator that is proposed for retirement, with both ways to settle it. */
export function Proposal({ home, objective, link }: Props) {
  const [settling, setSettling] = useState<'keep' | 'unlink'>();
  const { strategyId, role } = home;
  const title = link.title ?? link.indicatorId;
  const address = { strategyId, objectiveId: objective.id, indicatorId: link.indicatorId };
  const close = () => setSettling(undefined);
  return (
    <li className={styles.card}>
      <h3 className={styles.indicator}>{title}</h3>
      <p className={styles.under}>
        <ObjectiveLink strategyId={strategyId} objective={objective} />
      </p>
      <p className={styles.why}>
        No rating of {[...new Set((link.retirement ?? []).map((at) => formatDate(at)))].join(' or ')} relied
        on it.
        {link.kept && (
          <>
            {' '}
            Kept before by {link.kept.by.personName} for {link.kept.by.organisation},{' '}
            {formatDate(link.kept.by.at)}: “{link.kept.reason}”
          </>
        )}
      </p>
      {settling === undefined && may(role, 'keep-linked') && (
        <div className={styles.actions}>
          <Button size="s" onClick={() => setSettling('keep')}>
            Keep it<VisuallyHidden> ({title})</VisuallyHidden>
          </Button>
          <Button size="s" onClick={() => setSettling('unlink')}>
            Unlink it<VisuallyHidden> ({title})</VisuallyHidden>
          </Button>
        </div>
      )}
      {settling === undefined && !may(role, 'keep-linked') && (
        <p className={styles.rule}>Editors decide whether it stays.</p>
      )}
      {settling === 'keep' && <KeepForm link={address} title={title} onClose={close} />}
      {settling === 'unlink' && <UnlinkForm link={address} title={title} onClose={close} />}
    </li>
  );
}
