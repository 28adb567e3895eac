import { Link } from 'react-router';
import { formatValue } from '../../../shared/evidence/format.ts';
import {
  differenceWords,
  rateWords,
  reachWords,
  usualChangeWords,
} from '../../../shared/foresight/differenceWords.ts';
import type { ForesightDate, ForesightRow } from '../../../shared/foresight/foresight.ts';
import { bareStyle } from './bareStyle.ts';
import { FanPicture } from './FanPicture.tsx';
import styles from './KillerCard.module.css';
import type { StarSending } from './KillerCards.tsx';
import { ObjectivesOf } from './ObjectivesOf.tsx';
import { StarButton } from './StarButton.tsx';

interface Props {
  strategyId: string;
  row: ForesightRow;
  year: number;
  place: number;
  star: StarSending | undefined;
}

/** One indicator that matters most: now, where it is heading, and where we want it. */
export function KillerCard({ strategyId, row, year, place, star }: Props) {
  const date = row.dates.find((each) => each.year === year);
  const format = (value: number) => formatValue(value, row);
  return (
    <article className={styles.card} aria-labelledby={`killer-${row.id}`}>
      <div className={styles.head}>
        <span className={styles.place} aria-hidden="true">
          {place}
        </span>
        <h3 id={`killer-${row.id}`}>
          <Link to={`/s/${strategyId}/evidence/i/${encodeURIComponent(row.id)}?to=${year}`}>{row.title}</Link>
        </h3>
        {star && <StarButton row={row} star={star} />}
      </div>
      <dl className={styles.steps}>
        <div>
          <dt>Now</dt>
          <dd>
            <b>{row.latest ? format(row.latest.value) : 'no figure'}</b>
            {row.latest && <span>{row.latest.label}</span>}
          </dd>
        </div>
        <div>
          <dt>Heading to</dt>
          <dd>
            <b>{date?.heading ? format(date.heading.mid) : 'not known'}</b>
            {date?.heading && (
              <span>
                {formatValue(date.heading.low, bareStyle(row))} to {format(date.heading.high)},{' '}
                {date.heading.label}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{date?.aim?.from === 'target' ? 'Target' : 'Goal'}</dt>
          <dd>
            <b>{date?.aim ? format(date.aim.value) : 'none'}</b>
            {date?.aim && <span>{aimBy(date.aim)}</span>}
          </dd>
        </div>
      </dl>
      <FanPicture row={row} year={year} />
      {date && <Gap row={row} date={date} />}
      <ObjectivesOf strategyId={strategyId} objectives={row.objectives} />
    </article>
  );
}

function aimBy({ year, from }: NonNullable<ForesightDate['aim']>): string {
  if (year === null) return 'in force, of no year';
  return from === 'later-goal' ? `by ${year}, the next goal` : `by ${year}`;
}

function Gap({ row, date }: { row: ForesightRow; date: ForesightDate }) {
  const { ahead, aim, why, year } = date;
  if (why !== null) return <p className={styles.gap}>{why}</p>;
  if (row.polarity === 'neither')
    return <p className={styles.gap}>Neither way is better, so there is nothing to hold it against.</p>;
  if (!ahead || !aim)
    return <p className={styles.gap}>There is neither a goal nor a target to hold it against yet.</p>;
  return (
    <>
      <p className={styles.gap}>
        <strong>
          {ahead.yearsOfChange === 0
            ? `No gap in ${year}.`
            : `Gap in ${year}: ${differenceWords(ahead.gap, row)}, or ${usualChangeWords(ahead.yearsOfChange)}.`}
        </strong>{' '}
        The {aim.from === 'target' ? 'target' : 'goal'} lies {reachWords[ahead.reach]}.
      </p>
      <dl className={styles.rates}>
        <div>
          <dt>It would take</dt>
          <dd>{rateWords(ahead.requiredPerYear, row)}</dd>
        </div>
        <div>
          <dt>So far</dt>
          <dd>{rateWords(row.pastPerYear ?? 0, row)}</dd>
        </div>
      </dl>
    </>
  );
}
