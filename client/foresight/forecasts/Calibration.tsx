import type { CalibrationBin } from '../../../shared/foresight/forecastScore.ts';
import { Table } from '../../ui/Table.tsx';
import styles from './Calibration.module.css';

const size = 260;
const edge = 34;
/** From per cent to where it stands in the picture. */
const across = (percent: number) => edge + (percent / 100) * (size - 2 * edge);
const up = (percent: number) => size - across(percent);

/** Of what we called 80 % likely, did 80 % come true? A picture, and a table that says the same. */
export function Calibration({ bins }: { bins: readonly CalibrationBin[] }) {
  return (
    <div className={styles.calibration}>
      <figure>
        <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
          <path className={styles.frame} d={`M${edge} ${edge}V${size - edge}H${size - edge}`} />
          <path className={styles.even} d={`M${across(0)} ${up(0)}L${across(100)} ${up(100)}`} />
          {[0, 50, 100].map((percent) => (
            <g key={percent} className={styles.scale}>
              <text x={across(percent)} y={size - edge + 16} textAnchor="middle">
                {percent}
              </text>
              <text x={edge - 8} y={up(percent) + 4} textAnchor="end">
                {percent}
              </text>
            </g>
          ))}
          {bins.map(({ from, answers, meanProbability, cameTrue }) =>
            meanProbability === null || cameTrue === null ? null : (
              <g key={from} className={styles.point}>
                <circle cx={across(meanProbability)} cy={up(cameTrue)} r={5} />
                <text
                  x={across(meanProbability) + (meanProbability > 75 ? -9 : 9)}
                  y={up(cameTrue) + (cameTrue > 50 ? 16 : -8)}
                  textAnchor={meanProbability > 75 ? 'end' : 'start'}
                >
                  {answers}
                </text>
              </g>
            ),
          )}
        </svg>
        <figcaption>
          Across: what was said, in per cent. Up: how much of it came true. Beside each point: how many
          answers it stands for. On the line both are the same; below it, things came true less often than we
          said.
        </figcaption>
      </figure>
      <Table caption="What was said against what came true">
        <thead>
          <tr>
            <th scope="col">Said</th>
            <th scope="col">Answers</th>
            <th scope="col">Questions</th>
            <th scope="col">Said on average</th>
            <th scope="col">Came true</th>
          </tr>
        </thead>
        <tbody>
          {bins.map(({ from, to, answers, questions, meanProbability, cameTrue }) => (
            <tr key={from}>
              <th scope="row">
                {from} to {to} %
              </th>
              <td>{answers}</td>
              <td>{questions}</td>
              <td>{percent(meanProbability)}</td>
              <td>{percent(cameTrue)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function percent(value: number | null): string {
  return value === null ? 'none yet' : `${Math.round(value)} %`;
}
