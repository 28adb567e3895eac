import type { ForesightRow } from '../../../shared/foresight/foresight.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { cx } from '../../ui/cx.ts';
import { Table } from '../../ui/Table.tsx';
import styles from './Future.module.css';
import type { StarSending } from './KillerCards.tsx';
import { ObjectivesOf } from './ObjectivesOf.tsx';
import { OtherName } from './OtherName.tsx';
import { otherWords } from './otherWords.ts';
import { StarButton } from './StarButton.tsx';

export interface OthersProps {
  home: StrategyHome;
  /** Ranked. */
  rows: readonly ForesightRow[];
  year: number;
  star: StarSending | undefined;
}

/** The linked indicators that are not starred: the same in figures, one row each. */
export function OthersTable({ home, rows, year, star }: OthersProps) {
  return (
    <Table caption={`The other linked indicators at the end of ${year}, the widest gap first`}>
      <thead>
        <tr>
          {star && <th scope="col">Star</th>}
          <th scope="col">Indicator</th>
          <th scope="col">Now</th>
          <th scope="col">Heading to, {year}</th>
          <th scope="col">Goal or target</th>
          <th scope="col">Gap</th>
          <th scope="col">A year it would take</th>
          <th scope="col">A year so far</th>
          <th scope="col">Objectives</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { now, at, heading, range, aim, gap, takes, soFar } = otherWords(row, year);
          return (
            <tr key={row.id}>
              {star && (
                <td>
                  <StarButton row={row} star={star} />
                </td>
              )}
              <th scope="row" className={styles.name}>
                <OtherName strategyId={home.strategyId} row={row} year={year} />
              </th>
              <td>
                {now}
                <span className={styles.unit}>{at}</span>
              </td>
              <td>
                {heading}
                <span className={cx(styles.unit, styles.range)}>{range}</span>
              </td>
              <td>{aim}</td>
              <td className={styles.wide}>{gap}</td>
              <td>{withoutYear(takes)}</td>
              <td>{withoutYear(soFar)}</td>
              <td className={styles.wide}>
                <ObjectivesOf strategyId={home.strategyId} objectives={row.objectives} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** The column's heading says that it is of a year. */
function withoutYear(rate: string): string {
  return rate.replace(/ a year$/, '');
}
