import styles from './Sparkline.module.css';
import { type SparkPoint, sparkLine, sparkLineText } from './sparkPath.ts';

interface Props {
  /** What it shows: "Adults who are active". */
  label: string;
  /** Oldest first. */
  points: readonly SparkPoint[];
  format: (value: number) => string;
  width?: number;
  height?: number;
}

/** A line without axes: which way the values went. Higher on the page is a higher number, whichever is better. */
export function Sparkline({ label, points, format, width = 116, height = 26 }: Props) {
  const { runs, lone, end } = sparkLine(points, width, height);
  return (
    <svg
      className={styles.line}
      role="img"
      aria-label={`${label}: ${sparkLineText(points, format)}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {runs.map((run) => (
        <path key={run} d={run} />
      ))}
      {lone.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="1.6" />
      ))}
      {end && <circle cx={end.x} cy={end.y} r="2.6" />}
    </svg>
  );
}
