import type { SessionRecord } from '../../../shared/session/recordShape.ts';
import { workedWords } from '../../../shared/session/workedWords.ts';
import { formatDate } from '../../ui/dates.ts';
import { Table } from '../../ui/Table.tsx';
import { numbered } from '../seen/numbered.ts';
import { RecordStepSection } from './RecordStepSection.tsx';
import styles from './record.module.css';

/** Who took part, what came of each step, and what is open. */
export function RecordBody({ record }: { record: SessionRecord }) {
  const { purpose, closedAt, facilitator, tookPart, lastAct, steps, scale, openQuestions, heard } = record;
  return (
    <div className={styles.record}>
      <p className={styles.quiet}>
        {purpose === 'review' ? 'Review' : 'Workshop'}, closed on {formatDate(closedAt)}, facilitated by{' '}
        {facilitator}.
      </p>
      <h2>Open questions for the next session</h2>
      {openQuestions.length === 0 && <p>None.</p>}
      <ol>
        {numbered(openQuestions).map(([place, { question }]) => (
          <li key={place}>{question}</li>
        ))}
      </ol>
      {lastAct && (
        <>
          <h2>Did the last act work?</h2>
          <p>
            {workedWords[lastAct.worked]} {lastAct.narrative}
          </p>
        </>
      )}
      <h2>What came of it</h2>
      {steps.map((step, index) => (
        <RecordStepSection key={step.id} step={step} number={index + 1} scale={scale} />
      ))}
      <h2>Who took part</h2>
      {tookPart.length === 0 && <p>Nobody joined.</p>}
      <ul>
        {tookPart.map(({ organisation, people, names }) => (
          <li key={organisation}>
            {organisation}: {people === 1 ? '1 person' : `${people} people`}
            {names.length > 0 && ` (${names.join(', ')})`}
          </li>
        ))}
      </ul>
      {heard && heard.length > 0 && <HeardTable heard={heard} />}
    </div>
  );
}

function HeardTable({ heard }: { heard: NonNullable<SessionRecord['heard']> }) {
  return (
    <>
      <h2>Who was heard</h2>
      <Table caption="Who was heard, by organisation">
        <thead>
          <tr>
            <th scope="col">Organisation</th>
            <th scope="col">Answers</th>
            <th scope="col">Parts of the strategy changed</th>
            <th scope="col">Times spoken, as marked</th>
          </tr>
        </thead>
        <tbody>
          {heard.map(({ organisation, answers, edits, marks }) => (
            <tr key={organisation}>
              <th scope="row">{organisation}</th>
              <td>{answers}</td>
              <td>{edits}</td>
              <td>{marks}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className={styles.quiet}>Answers of anonymous steps are not counted.</p>
    </>
  );
}
