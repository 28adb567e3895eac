import { Link } from 'react-router';
import type { ResponseOf } from '../../../shared/api/endpoint.ts';
import type { getImport } from '../../../shared/api/imports.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import styles from './imports.module.css';
import { counted, reportWords } from './importWords.ts';
import { outcomeWords } from './PastImports.tsx';
import { ProblemList } from './ProblemList.tsx';
import { UndoImport } from './UndoImport.tsx';

interface Props {
  home: StrategyHome;
  done: ResponseOf<typeof getImport>;
  mayImport: boolean;
}

/** What came of an import: what was left out, and where its figures went. */
export function Imported({ home, done, mayImport }: Props) {
  const { report, indicators, outcome, state } = done;
  const leftOut = report?.problems.filter(({ kind }) => kind === 'left-out') ?? [];
  const sheets = new Set(report?.problems.map(({ sheet }) => sheet)).size;
  if (state === 'undone') {
    return <p className={styles.lede}>This import was undone. What it had replaced shows again.</p>;
  }
  return (
    <>
      {report !== null && <p className={styles.lede}>{reportWords(report, true)}</p>}
      {outcome !== null && <p>{outcomeWords(outcome)}.</p>}
      {mayImport && <UndoImport home={home} one={done} />}
      {leftOut.length > 0 && (
        <section className={styles.section} aria-labelledby="left-out">
          <h2 id="left-out">What was left out</h2>
          <ProblemList
            caption="What was left out, by row, column and reason"
            problems={leftOut}
            sheets={sheets}
          />
        </section>
      )}
      <section className={styles.section} aria-labelledby="went">
        <h2 id="went">{counted(indicators.length, 'indicator')}</h2>
        <ul className={styles.went}>
          {indicators.map(({ id, title }) => (
            <li key={id}>
              <Link to={`/s/${home.strategyId}/evidence/i/${encodeURIComponent(id)}`}>{title}</Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
