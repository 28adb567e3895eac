import { useId, useRef, useState } from 'react';
import { may, type Role } from '../../shared/access.ts';
import type { RatingView } from '../../shared/api/ratings.ts';
import type { Scale } from '../../shared/ledger/scale.ts';
import { toProblem } from '../api/toProblem.ts';
import { Button } from '../ui/Button.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useFocusStays } from '../ui/useFocusStays.ts';
import { RateForm } from './RateForm.tsx';
import { RatingCard } from './RatingCard.tsx';
import styles from './RatingPanel.module.css';
import { useRatingsOf } from './useRatings.ts';

interface Props {
  strategyId: string;
  target: { id: string; type: 'outcome' | 'objective'; title: string };
  scale: Scale;
  role: Role;
  me: string;
  /** The page around it says the title, and has the button. */
  alone?: boolean;
  /** A tab above it says what it is. */
  inTab?: boolean;
}

/** What people said of one objective or outcome, newest first. Nothing is ever taken out of it. */
export function RatingPanel({ strategyId, target, scale, role, me, alone = false, inTab = false }: Props) {
  const headingId = useId();
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusStays(panel, heading);
  const ratings = useRatingsOf(strategyId, target.id);
  const [rating, setRating] = useState<{ supersedes?: RatingView }>();
  const mine = ratings.data ?? [];
  const agreed = mine.filter(({ kind }) => kind === 'agreed');
  const individual = mine.filter(({ kind }) => kind === 'individual');
  const show = (each: RatingView) => (
    <RatingCard
      key={each.id}
      rating={each}
      corrected={mine.find(({ id }) => id === each.supersedes)}
      replacement={mine.find(({ id }) => id === each.supersededBy)}
      strategyId={strategyId}
      me={me}
      role={role}
      onReplace={() => setRating({ supersedes: each })}
    />
  );
  return (
    <section ref={panel} className={styles.panel} aria-labelledby={headingId}>
      <h2
        ref={heading}
        id={headingId}
        tabIndex={-1}
        className={styles.heading}
        data-hidden={inTab || undefined}
      >
        Rating
      </h2>
      {!alone && <p className={styles.of}>{target.title === '' ? 'Untitled' : target.title}</p>}
      {!alone && may(role, 'rate-individually') && (
        <Button size="s" onClick={() => setRating({})}>
          Rate this {target.type}
        </Button>
      )}
      {ratings.isPending && <Loading what="ratings" />}
      {ratings.isError && (
        <ProblemNotice problem={toProblem(ratings.error)} onRetry={() => void ratings.refetch()} />
      )}
      {ratings.isSuccess && (
        <>
          <h3 className={styles.sub}>Agreed</h3>
          {agreed.length === 0 ? (
            <p className={styles.none}>No agreed rating yet.</p>
          ) : (
            <ol>{agreed.map(show)}</ol>
          )}
          {individual.length > 0 && (
            <>
              <h3 className={styles.sub}>Individual</h3>
              <ol>{individual.map(show)}</ol>
            </>
          )}
        </>
      )}
      {rating && (
        <RateForm
          strategyId={strategyId}
          target={target}
          scale={scale}
          role={role}
          supersedes={rating.supersedes}
          onClose={() => setRating(undefined)}
        />
      )}
    </section>
  );
}
