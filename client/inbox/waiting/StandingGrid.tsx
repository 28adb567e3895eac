import { useId } from 'react';
import { cannotAssess } from '../../../shared/ledger/levels.ts';
import type { RatingStatement } from '../../../shared/ledger/rating.ts';
import type { Scale } from '../../../shared/ledger/scale.ts';
import { directionLook } from '../../ui/direction.ts';
import { Icon } from '../../ui/Icon.tsx';
import { RagBadge } from '../../ui/RagBadge.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './QuickRating.module.css';

/** A level with the way it is heading. */
export type StandsAs = Pick<RatingStatement, 'level' | 'direction'>;

interface Props {
  legend: string;
  /** What is rated, for screen readers: many of these stand on one page. */
  about: string;
  scale: Scale;
  value: StandsAs | null;
  onChange: (value: StandsAs) => void;
  error: string | undefined;
}

const directions = ['improving', 'steady', 'worsening', 'unknown'] as const;

/** One press for both: each level with each way it may be heading, as native radio buttons. */
export function StandingGrid({ legend, about, scale, value, onChange, error }: Props) {
  const id = useId();
  const cell = (level: string, label: string, direction: StandsAs['direction']) => (
    <label key={direction} className={styles.cell}>
      <input
        type="radio"
        name={id}
        checked={value?.level === level && value.direction === direction}
        onChange={() => onChange({ level, direction })}
      />
      <Icon name={directionLook(direction).icon} size={14} />
      <VisuallyHidden>{label}, </VisuallyHidden>
      <span className={styles.direction}>{direction === 'unknown' ? 'don’t know' : direction}</span>
    </label>
  );
  return (
    <fieldset
      className={styles.grid}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
      data-invalid={error !== undefined || undefined}
    >
      <legend>
        {legend}
        <VisuallyHidden> {about}</VisuallyHidden>
      </legend>
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          <Icon name="attention" size={14} /> {error}
        </p>
      )}
      {scale.map((level) => (
        <div key={level.id} className={styles.row} title={level.meaning}>
          <span className={styles.badge} aria-hidden="true">
            <RagBadge value={level} size="s" />
          </span>
          {directions.map((direction) => cell(level.id, level.label, direction))}
        </div>
      ))}
      <div className={styles.row}>
        <span className={styles.badge} aria-hidden="true">
          <RagBadge value={cannotAssess} size="s" />
        </span>
        {cell(cannotAssess, 'Cannot be assessed', 'unknown')}
      </div>
    </fieldset>
  );
}
