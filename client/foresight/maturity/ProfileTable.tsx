import type { MaturityProfile } from '../../../shared/api/maturity.ts';
import { standings } from '../../../shared/foresight/maturity.ts';
import { Table } from '../../ui/Table.tsx';
import styles from './Maturity.module.css';
import { standWords } from './maturityWords.ts';

/** The same as the picture, to read and to copy. */
export function ProfileTable({ profile }: { profile: MaturityProfile }) {
  return (
    <details className={styles.fold}>
      <summary>Show the picture as a table</summary>
      <Table caption="How many linked indicators stood where at each quarter’s end">
        <thead>
          <tr>
            <th scope="col">Stands at</th>
            {profile.map(({ at, label }) => (
              <th key={at} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...standings].reverse().map((stand) => (
            <tr key={stand}>
              <th scope="row">{standWords[stand]}</th>
              {profile.map(({ at, counts }) => (
                <td key={at}>{counts[stand]}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">All linked</th>
            {profile.map(({ at, total }) => (
              <td key={at}>{total}</td>
            ))}
          </tr>
        </tbody>
      </Table>
    </details>
  );
}
