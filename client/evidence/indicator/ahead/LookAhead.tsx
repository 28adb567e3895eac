import { projectionWords } from '../../../../shared/evidence/backTest.ts';
import type { ValueStyle } from '../../../../shared/evidence/format.ts';
import { aheadWords } from '../../../../shared/foresight/aheadWords.ts';
import { toProblem } from '../../../api/toProblem.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Rules } from '../../../ui/Rules.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import styles from './Ahead.module.css';
import { AheadTable } from './AheadTable.tsx';
import type { Ahead } from './useAhead.ts';

const off = 'off';

/** Up to which year the chart looks ahead, and what that shows in words and figures. */
export function LookAhead({ title, style, ahead }: { title: string; style: ValueStyle; ahead: Ahead }) {
  const { years, year, choose, looked, error, retry, goals } = ahead;
  return (
    <section className={styles.ahead} aria-labelledby="looking-ahead">
      <h2 id="looking-ahead">Looking ahead</h2>
      <SelectField
        label="Up to the end of"
        choices={[
          { value: off, label: 'Not ahead' },
          ...years.map((each) => ({ value: String(each), label: String(each) })),
        ]}
        value={year === null ? off : String(year)}
        onChange={(value) => choose(value === off ? null : Number(value))}
      />
      {error !== null && <ProblemNotice problem={toProblem(error)} onRetry={retry} />}
      {looked?.kind === 'none' && <p>{looked.why}</p>}
      {looked?.kind === 'projection' && (
        <>
          <p>{aheadWords(looked.projection, style).join(' ')}</p>
          <details>
            <summary>Show where it is heading as a table</summary>
            <AheadTable
              title={title}
              style={style}
              points={looked.projection.points}
              goals={goals.filter((goal) => year !== null && goal.year <= year)}
            />
          </details>
          <Rules summary="How this is worked out, and how well it foretells" rules={projectionWords} />
        </>
      )}
    </section>
  );
}
