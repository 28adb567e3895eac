import { useRef } from 'react';
import type { Comparator } from '../../../shared/api/evidence.ts';
import { limits } from '../../../shared/limits.ts';
import { AreaField } from '../../ui/AreaField.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './ChartCard.module.css';
import type { Compared } from './useCompared.ts';

/** Puts further places on the chart, and takes them off again. */
export function ComparedPlaces({
  compared,
  comparators,
}: {
  compared: Compared;
  comparators: readonly Comparator[];
}) {
  const field = useRef<HTMLDivElement>(null);
  const chosen = comparators.filter(({ kind }) => kind === 'chosen');
  return (
    <div className={styles.compared}>
      <div ref={field} className={styles.adding}>
        <AreaField
          label="Compare with another place"
          optional={false}
          hint={
            compared.full
              ? `${limits.comparedAtOnce} places are on the chart; take one off to add another.`
              : 'Type part of its name.'
          }
          value={null}
          onChange={(place) => {
            if (place === null || compared.has(place.id) || compared.full) return;
            compared.toggle(place.id);
            announce(`${place.label} is on the chart.`);
          }}
        />
      </div>
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label="Places on the chart">
          {chosen.map(({ area, missing }) => (
            <li key={area.code}>
              <Button
                size="s"
                aria-label={`Take ${area.name} off the chart`}
                title={missing ?? undefined}
                onClick={() => {
                  compared.toggle(area.code);
                  announce(`${area.name} is off the chart.`);
                  field.current?.querySelector('input')?.focus();
                }}
              >
                {area.name}
                {missing !== null && ' (no figures)'}
                <Icon name="cross" size={12} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
