import type { ImportedObservation } from '../../../shared/evidence/import/report.ts';
import { parsePeriod } from '../../../shared/evidence/period.ts';
import { Table } from '../../ui/Table.tsx';
import { useAreaNames } from './useAreaNames.ts';

/** The first figures that a table gives, as they would be imported. */
export function SampleTable({ title, sample }: { title: string; sample: readonly ImportedObservation[] }) {
  const names = useAreaNames();
  if (sample.length === 0) return <p>No figure comes of this table as it is read now.</p>;
  return (
    <Table caption={`The first figures of ${title}`}>
      <thead>
        <tr>
          <th scope="col">Cell</th>
          <th scope="col">Measure</th>
          <th scope="col">Place</th>
          <th scope="col">Period</th>
          <th scope="col">Figure</th>
        </tr>
      </thead>
      <tbody>
        {sample
          .slice(0, 6)
          .map(({ row, column, measure, area, areaName, period, value, lower, upper, status }) => (
            <tr key={`${row} ${column}`}>
              <th scope="row">
                {column}
                {row}
              </th>
              <td>{measure}</td>
              <td>
                {areaName ?? names.get(area) ?? ''} {area}
              </td>
              <td>{parsePeriod(period)?.label ?? period}</td>
              <td>
                {value === null
                  ? `none (${status ?? 'x'})`
                  : value.toLocaleString('en-GB', { maximumFractionDigits: 10 })}
                {lower !== null && upper !== null && ` (${lower} to ${upper})`}
              </td>
            </tr>
          ))}
      </tbody>
    </Table>
  );
}
