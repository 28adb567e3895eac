import { useState } from 'react';
import { useParams } from 'react-router';
import { may } from '../../shared/access.ts';
import { formatValue } from '../../shared/evidence/format.ts';
import type { Score } from '../../shared/evidence/scores.ts';
import type { EvidenceSummary } from '../../shared/evidence/summary.ts';
import type { Link } from '../../shared/strategy/strategy.ts';
import { CommentOn } from '../comments/CommentOn.tsx';
import { RealityLine } from '../foresight/checks/RealityLine.tsx';
import { useRole } from '../sync/useStrategySync.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { formatDate } from '../ui/dates.ts';
import { controlWords } from './controlWords.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { measuresWords } from './measuresWords.ts';
import { OwnScoresDialog } from './OwnScoresDialog.tsx';
import styles from './RowDetails.module.css';
import type { RowEdit } from './rowEdit.ts';
import { StarToggle } from './StarToggle.tsx';

interface Props {
  link: Link;
  summary: EvidenceSummary | null;
  partnershipId: string;
  objectiveId: string;
  edit: RowEdit | undefined;
}

/** What stands behind a row: why it was chosen, where each score comes from, how the direction was worked out. */
export function RowDetails({ link, summary, partnershipId, objectiveId, edit }: Props) {
  const { s = '' } = useParams();
  const role = useRole();
  const [open, setOpen] = useState<'link' | 'scores'>();
  return (
    <>
      <dl className={styles.facts}>
        <dt>Why we chose it</dt>
        <dd>{link.why === '' ? 'Nobody has said why yet.' : link.why}</dd>
        <dt>It measures</dt>
        <dd>
          {link.measures === null
            ? 'Nobody has said yet.'
            : `${measuresWords[link.measures].label}: ${measuresWords[link.measures].meaning}`}
        </dd>
        <dt>Our control</dt>
        <dd>
          {link.control === null
            ? 'Nobody has said yet.'
            : `${controlWords[link.control].label}: ${controlWords[link.control].meaning}`}
        </dd>
        {summary && <Facts summary={summary} />}
      </dl>
      <RealityLine
        link={{ strategyId: s, objectiveId, indicatorId: link.indicatorId }}
        title={summary?.title ?? link.indicatorId}
      />
      <div className={styles.actions}>
        {summary && (
          <ButtonLink size="s" to={`/s/${s}/evidence/i/${encodeURIComponent(summary.id)}`}>
            Chart and comparisons
          </ButtonLink>
        )}
        {may(role, 'comment') && (
          <CommentOn
            place={{
              target: `${objectiveId}/${link.indicatorId}`,
              block: objectiveId,
              about: `the indicator “${summary?.title ?? link.indicatorId}”`,
            }}
          />
        )}
        {edit && (
          <>
            <Button size="s" onClick={() => setOpen('link')}>
              Change what we say of it
            </Button>
            {summary && summary.polarity !== 'neither' && (
              <Button size="s" onClick={() => setOpen('scores')}>
                Set our own minimum and target
              </Button>
            )}
            <StarToggle indicatorId={link.indicatorId} stars={edit.stars} />
            <Button size="s" look="quiet" onClick={() => edit.remove(link.indicatorId)}>
              Unlink
            </Button>
          </>
        )}
      </div>
      {edit && open === 'link' && (
        <LinkDialog
          title={summary?.title ?? link.indicatorId}
          link={link}
          onSave={(parts) => {
            edit.change(link.indicatorId, parts);
            setOpen(undefined);
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'scores' && summary && (
        <OwnScoresDialog summary={summary} partnershipId={partnershipId} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}

function Facts({ summary }: { summary: EvidenceSummary }) {
  const { scores, direction, remark, releaseDate, area } = summary;
  return (
    <>
      <dt>Actual{area && `, ${area.name}`}</dt>
      <dd>{scoreText(scores.actual, summary)}</dd>
      <dt>Minimum</dt>
      <dd>{scoreText(scores.minimum, summary)}</dd>
      <dt>Target</dt>
      <dd>{scoreText(scores.target, summary)}</dd>
      <dt>Direction</dt>
      <dd>{direction.reason}</dd>
      {remark !== null && (
        <>
          <dt>Mind</dt>
          <dd>{remark}</dd>
        </>
      )}
      {releaseDate !== null && (
        <>
          <dt>Released</dt>
          <dd>{formatDate(releaseDate)}</dd>
        </>
      )}
    </>
  );
}

function scoreText(score: Score, summary: EvidenceSummary): string {
  if (score.value === null) return score.reason;
  const period = score.periodLabel === null ? '' : `, ${score.periodLabel}`;
  return `${formatValue(score.value, summary)}${period}. ${score.basis}`;
}
