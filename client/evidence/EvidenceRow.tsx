import { useEffect, useId, useRef, useState } from 'react';
import { formatValue } from '../../shared/evidence/format.ts';
import type { EvidenceSummary } from '../../shared/evidence/summary.ts';
import type { Link } from '../../shared/strategy/strategy.ts';
import { Button } from '../ui/Button.tsx';
import { DirectionMark } from '../ui/DirectionMark.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { pageFirst } from '../ui/pageFirst.ts';
import { Sparkline } from '../ui/Sparkline.tsx';
import { ThreeScores } from '../ui/ThreeScores.tsx';
import { useLazyPart } from '../ui/useLazyPart.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { controlWords } from './controlWords.ts';
import styles from './EvidenceRows.module.css';
import type { RowEdit } from './rowEdit.ts';
import type { SummaryState } from './summaries.ts';

interface Props {
  link: Link;
  state: SummaryState;
  partnershipId: string;
  objectiveId: string;
  edit: RowEdit | undefined;
}

/** What stands behind a row has forms, which a page that is only read need not wait for. */
const loadDetails = async () => (await import('./RowDetails.tsx')).RowDetails;

export function EvidenceRow({ link, state, partnershipId, objectiveId, edit }: Props) {
  const [open, setOpen] = useState(false);
  const details = useId();
  const { part: RowDetails, failed, fetchPart } = useLazyPart(loadDetails);
  useEffect(() => pageFirst(fetchPart), [fetchPart]);
  const row = useRef<HTMLLIElement>(null);
  const { summary } = state;
  const title = summary?.title ?? link.indicatorId;
  const linking = edit && {
    ...edit,
    remove(indicatorId: string) {
      // Before the row goes, or focus would go with it.
      if (row.current) focusBeside(row.current);
      edit.remove(indicatorId);
    },
  };
  return (
    <li ref={row} className={styles.row} data-open={open || undefined}>
      <div className={styles.name}>
        <button
          type="button"
          className={styles.opener}
          aria-expanded={open}
          aria-controls={details}
          onClick={() => {
            fetchPart();
            setOpen(!open);
          }}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-right'} size={12} />
          {title}
        </button>
        {summary && (
          <span className={styles.words} title={summary.direction.reason}>
            {/* No figure at all is said beside it; that they are too few to tell a direction would be less than that. */}
            {summary.latest !== null && (
              <>
                <DirectionMark direction={summary.direction.word} />
                <VisuallyHidden>: {summary.direction.reason}</VisuallyHidden>
              </>
            )}
            {link.control !== null && (
              <span>
                {summary.latest !== null && '· '}
                {controlWords[link.control].short}
              </span>
            )}
          </span>
        )}
      </div>
      <Figures state={state} />
      {open && (
        <div id={details} className={styles.details}>
          {RowDetails !== undefined ? (
            <RowDetails {...{ link, summary, partnershipId, objectiveId }} edit={linking} />
          ) : failed ? (
            <p role="alert">
              What stands behind the row could not be fetched. Check your connection.{' '}
              <Button size="s" onClick={fetchPart}>
                Try again
              </Button>
            </p>
          ) : (
            <Loading what="what stands behind it" />
          )}
        </div>
      )}
    </li>
  );
}

/** The next row, or else where rows are made. */
function focusBeside(row: HTMLElement): void {
  const other = row.nextElementSibling ?? row.previousElementSibling;
  const maker = row.closest('[data-block]')?.querySelector<HTMLElement>('[data-focus^="link "]');
  (other?.querySelector<HTMLElement>('button') ?? maker)?.focus();
}

function Figures({ state: { summary, pending, error } }: { state: SummaryState }) {
  if (summary === null) {
    const why = pending
      ? 'Loading the figures…'
      : error === null
        ? 'This indicator is not in the library any more.'
        : 'The figures can’t be reached just now.';
    return <p className={styles.missing}>{why}</p>;
  }
  if (summary.latest === null) {
    return <p className={styles.missing}>{summary.missing}</p>;
  }
  const format = (value: number) => formatValue(value, summary);
  return (
    <>
      <span className={styles.spark}>
        <Sparkline
          label={summary.title}
          points={summary.points.map(({ label, value }) => ({ period: label, value }))}
          format={format}
        />
      </span>
      <span className={styles.scores}>
        <ThreeScores
          scores={summary.scores}
          polarity={summary.polarity}
          format={format}
          missing={missingScore(summary)}
        />
      </span>
      <span className={styles.value}>
        {format(summary.latest.value)}
        <span className={styles.period}>{summary.latest.periodLabel}</span>
      </span>
    </>
  );
}

function missingScore({ scores, polarity }: EvidenceSummary): string | undefined {
  if (polarity === 'neither') return undefined;
  const absent = [scores.minimum, scores.target].find((score) => score.value === null);
  return absent && 'reason' in absent ? absent.reason : undefined;
}
