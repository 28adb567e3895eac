import { useCallback, useMemo } from 'react';
import type { IndicatorDetail } from '../../../shared/api/evidence.ts';
import { formatValue } from '../../../shared/evidence/format.ts';
import { addressOf } from '../../api/address.ts';
import { LookAhead } from './ahead/LookAhead.tsx';
import type { Ahead } from './ahead/useAhead.ts';
import styles from './ChartCard.module.css';
import { ComparedPlaces } from './ComparedPlaces.tsx';
import { Chart } from './chart/Chart.tsx';
import { chartModel } from './chart/chartModel.ts';
import { chartWords } from './chart/chartWords.ts';
import { valueDomain } from './chart/valueDomain.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { figureTable } from './figureRows.ts';
import type { Compared } from './useCompared.ts';

interface Props {
  detail: IndicatorDetail;
  partnershipId: string;
  compared: Compared;
  ahead: Ahead;
}

/** The chart, what it shows in words, what to mind in reading it, and its figures as a table and a file. */
export function ChartCard({ detail, partnershipId, compared, ahead }: Props) {
  const { looked, goals, year } = ahead;
  const model = useMemo(
    () =>
      chartModel(detail, {
        points: looked?.kind === 'projection' ? looked.projection.points : [],
        goals: goals.filter((goal) => year !== null && goal.year <= year),
      }),
    [detail, looked, goals, year],
  );
  const { unit, decimals } = detail;
  const format = useCallback((value: number) => formatValue(value, { unit, decimals }), [unit, decimals]);
  const words = chartWords(detail);
  const table = figureTable(detail);
  const file = addressOf(
    '/api/indicators/:i/data.csv',
    { i: detail.id },
    {
      partnership: partnershipId,
      compare: [...compared.codes],
      ...(looked?.kind === 'projection' ? { to: String(year) } : {}),
    },
  );
  if (model === null) {
    return (
      <div className={styles.card}>
        <p className={styles.words}>{detail.missing ?? 'There are no figures to draw yet.'}</p>
        <ComparedPlaces compared={compared} comparators={detail.comparators} />
      </div>
    );
  }
  const [low] = valueDomain(model);
  const places = model.lines.map(({ name }) => name).reverse();
  return (
    <figure className={styles.card}>
      <Chart model={model} label={`${detail.title}: ${places.join(', ')}`} unit={unit} format={format} />
      <figcaption className={styles.words}>
        {words.join(' ')}
        {low !== 0 && ' The axis does not begin at nought.'}
      </figcaption>
      <Minding detail={detail} model={model} />
      <LookAhead title={detail.title} style={detail} ahead={ahead} />
      <ComparedPlaces compared={compared} comparators={detail.comparators} />
      <div className={styles.ways}>
        <a href={file} download>
          Download the figures (CSV)
        </a>
        <details className={styles.table}>
          <summary>Show the figures as a table</summary>
          <FiguresTable title={detail.title} table={table} />
        </details>
      </div>
    </figure>
  );
}

/** Breaks and withheld figures, in words and in the order of the chart’s numbers. */
function Minding({
  detail,
  model,
}: {
  detail: IndicatorDetail;
  model: NonNullable<ReturnType<typeof chartModel>>;
}) {
  const { breaks, withheld } = model;
  const reasons = [...new Set(breaks.map(({ reason }) => reason))];
  const numbered = breaks.length <= 3;
  if (breaks.length === 0 && withheld.length === 0 && detail.caveat === null) return null;
  return (
    <div className={styles.minding}>
      <h2>Read with care</h2>
      {numbered && breaks.length > 0 && (
        <ol aria-label="Where the line should not be read across">
          {breaks.map(({ at, reason }) => (
            <li key={at}>{reason}</li>
          ))}
        </ol>
      )}
      {!numbered && (
        <p>
          {reasons.length === 1
            ? reasons[0]
            : `The figures come from ${breaks.length + 1} successive releases, so the definition may have shifted between any two. Dotted lines join what may not be the same thing.`}
        </p>
      )}
      {withheld.length > 0 && (
        <ul aria-label="Figures that were withheld">
          {withheld.map(({ at, label, reason }) => (
            <li key={at}>
              <span aria-hidden="true">× </span>
              {label}: {reason}
            </li>
          ))}
        </ul>
      )}
      {detail.caveat !== null && <p>{detail.caveat}</p>}
    </div>
  );
}
