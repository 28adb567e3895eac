import { Link } from 'react-router';
import { formatValue } from '../../../shared/evidence/format.ts';
import { differenceWords, rateWords, usualChangeWords } from '../../../shared/foresight/differenceWords.ts';
import type { ForesightRow } from '../../../shared/foresight/foresight.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { Table } from '../../ui/Table.tsx';
import { bareStyle } from './bareStyle.ts';
import styles from './Future.module.css';
import type { StarSending } from './KillerCards.tsx';
import { ObjectivesOf } from './ObjectivesOf.tsx';
import { StarButton } from './StarButton.tsx';

interface Props {
  home: StrategyHome;
  /** Ranked. */
  rows: readonly ForesightRow[];
  year: number;
  star: StarSending | undefined;
}

/** The linked indicators that are not starred: the same in figures, one row each. */
export function OthersTable({ home, rows, year, star }: Props) {
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
        {rows.map((row) => (
          <tr key={row.id}>
            {star && (
              <td>
                <StarButton row={row} star={star} />
              </td>
            )}
            <th scope="row" className={styles.name}>
              <Link to={`/s/${home.strategyId}/evidence/i/${encodeURIComponent(row.id)}?to=${year}`}>
                {row.title}
              </Link>
              {bareStyle(row).unit !== row.unit && <span className={styles.unit}>{row.unit}</span>}
            </th>
            <Cells row={row} year={year} />
            <td className={styles.wide}>
              <ObjectivesOf strategyId={home.strategyId} objectives={row.objectives} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Cells({ row, year }: { row: ForesightRow; year: number }) {
  const date = row.dates.find((each) => each.year === year);
  const style = bareStyle(row);
  const format = (value: number) => formatValue(value, style);
  const rate = (perYear: number) => rateWords(perYear, style).replace(/ a year$/, '');
  const now = row.latest ? (
    <>
      {format(row.latest.value)}
      <span className={styles.unit}>{row.latest.label}</span>
    </>
  ) : (
    'no figure'
  );
  const aim = date?.aim
    ? format(date.aim.value)
    : row.polarity === 'neither'
      ? 'neither way is better'
      : 'none';
  if (!date?.heading) {
    return (
      <>
        <td>{now}</td>
        <td className={styles.wide}>{date?.why ?? 'not known'}</td>
        <td>{aim}</td>
        <td>not known</td>
        <td>not known</td>
        <td>not known</td>
      </>
    );
  }
  const { heading, ahead } = date;
  return (
    <>
      <td>{now}</td>
      <td>
        {format(heading.mid)}
        <span className={styles.unit}>
          {format(heading.low)} to {format(heading.high)}
        </span>
      </td>
      <td>{aim}</td>
      <td className={styles.wide}>
        {!ahead
          ? 'not known'
          : ahead.yearsOfChange === 0
            ? 'none'
            : `${differenceWords(ahead.gap, style)}, or ${usualChangeWords(ahead.yearsOfChange)}`}
      </td>
      <td>{ahead ? rate(ahead.requiredPerYear) : 'not known'}</td>
      <td>{rate(row.pastPerYear ?? 0)}</td>
    </>
  );
}
