import type { ForesightRow } from '../../../shared/foresight/foresight.ts';
import styles from './FanPicture.module.css';
import { fanModel } from './fanModel.ts';

const box = { width: 320, height: 104 };

/** Figures so far, the dashed middle, the range around it, and goals as bars. What it shows stands in words beside it. */
export function FanPicture({ row, year }: { row: ForesightRow; year: number }) {
  const model = fanModel(row, year, box);
  if (model === null) return null;
  const { now, goals, target } = model;
  return (
    <div className={styles.picture} aria-hidden="true">
      <svg viewBox={`0 0 ${box.width} ${box.height}`} role="presentation">
        <path className={styles.fan} d={model.fan} />
        {target !== null && (
          <line className={styles.target} x1={now.x} x2={box.width - 4} y1={target} y2={target} />
        )}
        <path className={styles.past} d={model.past} />
        <path className={styles.middle} d={model.middle} />
        <circle className={styles.now} cx={now.x} cy={now.y} r="3" />
        {goals.map((goal) => (
          <line
            key={goal.year}
            className={styles.goal}
            x1={goal.x - 7}
            x2={goal.x + 7}
            y1={goal.y}
            y2={goal.y}
          />
        ))}
      </svg>
      <span className={styles.ends}>
        <span>{model.firstLabel}</span>
        <span>{year}</span>
      </span>
    </div>
  );
}
