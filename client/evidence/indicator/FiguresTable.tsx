import { Table } from '../../ui/Table.tsx';
import type { FigureTable } from './figureRows.ts';

/** The same as the chart, in words and numbers. */
export function FiguresTable({ title, table }: { title: string; table: FigureTable }) {
  return (
    <Table caption={`Figures of the chart: ${title}`}>
      <thead>
        <tr>
          <th scope="col">Period</th>
          {table.places.map((place) => (
            <th key={place} scope="col">
              {place}
            </th>
          ))}
          {table.remarks && <th scope="col">Mind</th>}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ period, label, cells, remark }) => (
          <tr key={period}>
            <th scope="row">{label}</th>
            {cells.map((cell, index) => (
              <td key={table.places[index]}>{cell}</td>
            ))}
            {table.remarks && <td>{remark}</td>}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
