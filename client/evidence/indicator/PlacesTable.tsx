import type { ComparedPlace } from '../../../shared/api/comparison.ts';
import { formatValue, type ValueStyle } from '../../../shared/evidence/format.ts';
import { isPoint } from '../../../shared/evidence/indicator.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Table } from '../../ui/Table.tsx';
import { intervalWords } from '../intervalWords.ts';
import styles from './Places.module.css';
import type { Compared } from './useCompared.ts';

interface Props {
  caption: string;
  places: readonly ComparedPlace[];
  /** Code of the place whose page it is. */
  ours: string | undefined;
  /** Codes that the chart has anyway. */
  onChart: readonly string[];
  style: ValueStyle;
  compared: Compared;
}

/** Places with their figures; each can be put on the chart. */
export function PlacesTable({ caption, places, ours, onChart, style, compared }: Props) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">Figure</th>
          <th scope="col">On the chart</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ area, type, observation, missing }) => (
          <tr key={area.code} data-ours={area.code === ours || undefined} className={styles.place}>
            <th scope="row">
              {area.name}
              <span className={styles.type}>{type}</span>
            </th>
            <td>
              {observation !== null && isPoint(observation) ? (
                <>
                  {formatValue(observation.value, style)}
                  {observation.lower !== null && observation.upper !== null && (
                    <span className={styles.type}>
                      {intervalWords(observation.lower, observation.upper, style)}
                    </span>
                  )}
                </>
              ) : (
                <span className={styles.missing}>{missing}</span>
              )}
            </td>
            <td>
              {area.code === ours || onChart.includes(area.code) ? (
                <span className={styles.type}>always</span>
              ) : (
                <Button
                  size="s"
                  aria-pressed={compared.has(area.code)}
                  aria-label={`${area.name} on the chart`}
                  disabled={compared.full && !compared.has(area.code)}
                  onClick={() => {
                    announce(`${area.name} is ${compared.has(area.code) ? 'off' : 'on'} the chart.`);
                    compared.toggle(area.code);
                  }}
                >
                  {compared.has(area.code) ? 'Shown' : 'Show'}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
