import type { Level } from '../../../shared/ledger/scale.ts';
import { consentWords, standWords } from '../../../shared/session/consentWords.ts';
import type { StepView } from '../../../shared/session/viewShape.ts';
import { DirectionMark } from '../../ui/DirectionMark.tsx';
import { RagBadge } from '../../ui/RagBadge.tsx';
import { levelValue } from '../levelValue.ts';
import styles from './Agreed.module.css';
import { numbered } from './numbered.ts';
import { Quote } from './Quote.tsx';

interface Props {
  recorded: Omit<StepView['recorded'][number], 'mine'>;
  scale: readonly Level[];
}

/** The rating that the room agreed on, and what people say to it: dissent stands beside it in full. */
export function Agreed({ recorded, scale }: Props) {
  const { level, confidence, direction, narrative, consents, words } = recorded;
  return (
    <div className={styles.agreed}>
      <p className={styles.line}>
        <RagBadge value={levelValue(scale, level)} /> <DirectionMark direction={direction} />
        <span>{confidence}% sure</span>
      </p>
      <p className={styles.narrative}>{narrative}</p>
      <p className={styles.counts}>{consentWords(consents)}</p>
      {numbered(words).map(([place, each]) => (
        <Quote
          key={place}
          words={each.words}
          by={{ name: `${each.organisation}, ${standWords[each.answer] ?? each.answer}`, organisation: null }}
        />
      ))}
    </div>
  );
}
