import { useState } from 'react';
import type { ImportProblem } from '../../../shared/evidence/import/report.ts';
import { Button } from '../../ui/Button.tsx';
import { Table } from '../../ui/Table.tsx';
import { placeWords } from './importWords.ts';

interface Props {
  /** Read out before the list: what these have in common. */
  caption: string;
  problems: readonly ImportProblem[];
  sheets: number;
}

const pageOfRows = 15;

/** By row, column and reason. */
export function ProblemList({ caption, problems, sheets }: Props) {
  const [rows, setRows] = useState(pageOfRows);
  const rest = problems.length - rows;
  return (
    <>
      <Table caption={caption}>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, rows).map((problem) => (
            <tr key={`${problem.sheet} ${problem.row} ${problem.column} ${problem.code}`}>
              <th scope="row">{placeWords(problem, sheets)}</th>
              <td>{problem.message}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {rest > 0 && (
        <Button size="s" onClick={() => setRows(rows + 200)}>
          Show {Math.min(rest, 200)} more of {rest}
        </Button>
      )}
    </>
  );
}
