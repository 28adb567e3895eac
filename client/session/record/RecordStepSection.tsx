import type { Level } from '../../../shared/ledger/scale.ts';
import { kindWords } from '../../../shared/session/kindWords.ts';
import type { RecordStep } from '../../../shared/session/recordShape.ts';
import { Agreed } from '../seen/Agreed.tsx';
import { AgreedMeaning } from '../seen/AgreedMeaning.tsx';
import { Answers } from '../seen/Answers.tsx';
import { numbered } from '../seen/numbered.ts';
import { Spread } from '../seen/Spread.tsx';
import { Tally } from '../seen/Tally.tsx';
import styles from './record.module.css';

interface Props {
  step: RecordStep;
  number: number;
  scale: readonly Level[];
}

/** What was asked in a step and what it came to: first what was agreed, then what everybody said. */
export function RecordStepSection({ step, number, scale }: Props) {
  const { title, kind, question, reached, unseen, rounds, recorded, meaning } = step;
  return (
    <section className={styles.step}>
      <h3>
        {number}. {title}
      </h3>
      <p className={styles.quiet}>
        {title !== kindWords[kind] && `${kindWords[kind]}. `}
        {question}
        {!reached && ' The session did not come to this.'}
      </p>
      {numbered(recorded).map(([place, agreed]) => (
        <Agreed key={place} recorded={agreed} scale={scale} />
      ))}
      {meaning && <AgreedMeaning meaning={meaning} />}
      {rounds.map((round) => (
        <div key={round.round}>
          {rounds.length > 1 && <p className={styles.quiet}>Round {round.round}</p>}
          <RecordRound round={round} kind={kind} scale={scale} />
        </div>
      ))}
      {unseen > 0 && (
        <p>{unseen === 1 ? '1 answer was' : `${unseen} answers were`} not revealed, and so stay unseen.</p>
      )}
    </section>
  );
}

type Shown = Pick<RecordStep, 'kind'> & Pick<Props, 'scale'> & { round: RecordStep['rounds'][number] };

function RecordRound({ round, kind, scale }: Shown) {
  if (round.hidden) {
    return <p>Too few answered for nobody to be known by their answer, so nothing is shown.</p>;
  }
  if (kind === 'rate') return <Spread round={round} scale={scale} />;
  return round.tally ? (
    <Tally tally={round.tally} />
  ) : (
    <Answers answers={round.answers} overlap={round.overlap} />
  );
}
