import { formatValue, type ValueStyle } from '../../../../shared/evidence/format.ts';
import type { Goal } from '../../../../shared/evidence/goal.ts';
import type { ProjectedPoint } from '../../../../shared/evidence/projection.ts';
import { Table } from '../../../ui/Table.tsx';

interface Props {
  title: string;
  style: ValueStyle;
  points: readonly ProjectedPoint[];
  goals: readonly Goal[];
}

/** The dashed middle, its range and the goals of the chart, in figures. */
export function AheadTable({ title, style, points, goals }: Props) {
  const format = (value: number) => formatValue(value, style);
  return (
    <Table caption={`Looking ahead: ${title}`}>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Heading to</th>
          <th scope="col">8 of 10 figures between</th>
          <th scope="col">Our goal</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ period, label, low, mid, high }) => (
          <tr key={period}>
            <th scope="row">{label}</th>
            <td>{format(mid)}</td>
            <td>
              {format(low)} and {format(high)}
            </td>
            <td>none</td>
          </tr>
        ))}
        {goals.map(({ year, value }) => (
          <tr key={`goal ${year}`}>
            <th scope="row">End of {year}</th>
            <td>not a figure</td>
            <td>not a figure</td>
            <td>{format(value)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
