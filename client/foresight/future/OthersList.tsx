import { ObjectivesOf } from './ObjectivesOf.tsx';
import { OtherName } from './OtherName.tsx';
import styles from './OthersList.module.css';
import type { OthersProps } from './OthersTable.tsx';
import { otherWords } from './otherWords.ts';
import { StarButton } from './StarButton.tsx';

interface Props extends OthersProps {
  /** What the list is called. */
  label: string;
  /** What stands above the list says that nothing is known of the year. */
  unknown?: boolean;
}

/** What the table says of the other indicators, for where there is no room for one: a few short lines each. */
export function OthersList({ home, rows, year, star, label, unknown = false }: Props) {
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map((row) => {
        const { now, at, heading, range, aim, gap, takes, soFar } = otherWords(row, year);
        return (
          <li key={row.id} className={styles.row}>
            <div className={styles.head}>
              <div>
                <OtherName strategyId={home.strategyId} row={row} year={year} />
              </div>
              {star && <StarButton row={row} star={star} />}
            </div>
            <dl className={styles.facts}>
              <Fact name="Now" value={now} note={at} />
              {!unknown && <Fact name="Heading to" value={heading} note={range} />}
              <Fact name="Goal or target" value={aim} />
              {!unknown && <Fact name="It would take" value={takes} />}
              {!unknown && <Fact name="So far" value={soFar} />}
            </dl>
            {!unknown && <p className={styles.gap}>Gap: {gap}</p>}
            <ObjectivesOf strategyId={home.strategyId} objectives={row.objectives} />
          </li>
        );
      })}
    </ul>
  );
}

function Fact({ name, value, note = '' }: { name: string; value: string; note?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {note !== '' && <span>{note}</span>}
      </dd>
    </div>
  );
}
