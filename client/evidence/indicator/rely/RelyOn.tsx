import { useRef } from 'react';
import { may } from '../../../../shared/access.ts';
import type { IndicatorDetail } from '../../../../shared/api/evidence.ts';
import type { StrategyHome } from '../../../people/useStrategyHome.ts';
import { useFocusStays } from '../../../ui/useFocusStays.ts';
import card from '../Aside.module.css';
import { PrincipleRow } from './PrincipleRow.tsx';
import { countWords } from './principleWords.ts';
import styles from './RelyOn.module.css';

/** The five principles of a measure, each with what speaks for it or against, and who says so. */
export function RelyOn({ home, detail }: { home: StrategyHome; detail: IndicatorDetail }) {
  const part = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusStays(part, heading);
  return (
    <section ref={part} className={card.card} aria-labelledby="rely">
      <h2 id="rely" ref={heading} tabIndex={-1}>
        Can we rely on it?
      </h2>
      <p className={styles.count}>{countWords(detail.principles)}</p>
      <ul className={styles.principles}>
        {detail.principles.map((principle) => (
          <PrincipleRow
            key={principle.id}
            principle={principle}
            partnershipId={home.partnershipId}
            indicatorId={detail.id}
            mayAnswer={may(home.role, 'answer-principle')}
          />
        ))}
      </ul>
    </section>
  );
}
