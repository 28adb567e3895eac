import { useState } from 'react';
import type { PrincipleView } from '../../../../shared/ledger/principleView.ts';
import { Button } from '../../../ui/Button.tsx';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { AnswerPrinciple } from './AnswerPrinciple.tsx';
import { EarlierAnswers } from './EarlierAnswers.tsx';
import { markOf, ruleWords } from './principleWords.ts';
import styles from './RelyOn.module.css';

interface Props {
  principle: PrincipleView;
  partnershipId: string;
  indicatorId: string;
  mayAnswer: boolean;
}

/** One principle: what stands and who says so, what the data tell beside it, and answering in place. */
export function PrincipleRow({ principle, partnershipId, indicatorId, mayAnswer }: Props) {
  const [answering, setAnswering] = useState(false);
  const { title, met, reason, answer, rule, statements } = principle;
  const { sign, words } = markOf(met);
  const earlier = statements - (answer === null ? 0 : 1);
  return (
    <li>
      <span aria-hidden="true" className={styles.sign}>
        {sign}
      </span>
      <div className={styles.principle}>
        <VisuallyHidden>{words}: </VisuallyHidden>
        {title}
        <p className={styles.reason}>{reason}</p>
        {answer !== null && (
          <>
            <p className={styles.by}>
              {answer.by.personName} for {answer.by.organisation}, <RelativeTime at={answer.by.at} />
            </p>
            <p className={styles.rule}>{ruleWords({ rule, answer })}</p>
          </>
        )}
        {earlier > 0 && (
          <EarlierAnswers
            partnershipId={partnershipId}
            indicatorId={indicatorId}
            principle={principle}
            count={earlier}
          />
        )}
        {mayAnswer && !answering && (
          <Button size="s" look="quiet" className={styles.way} onClick={() => setAnswering(true)}>
            {answer !== null ? 'Answer again' : rule.met === null ? 'Answer' : 'Say otherwise'}
            <VisuallyHidden> about “{title}”</VisuallyHidden>
          </Button>
        )}
        {answering && (
          <AnswerPrinciple
            partnershipId={partnershipId}
            indicatorId={indicatorId}
            principle={principle}
            onClose={() => setAnswering(false)}
          />
        )}
      </div>
    </li>
  );
}
