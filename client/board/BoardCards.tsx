import { Link } from 'react-router';
import type { Board, BoardObjective } from '../../shared/board/shape.ts';
import { placeOf } from '../app/placeOf.ts';
import { DirectionMark } from '../ui/DirectionMark.tsx';
import { MeaningMark } from '../ui/MeaningMark.tsx';
import { RagBadge } from '../ui/RagBadge.tsx';
import { RagStrip } from '../ui/RagStrip.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import cards from './BoardCards.module.css';
import styles from './BoardPage.module.css';
import { ragValueOf } from './ragValue.ts';

export function BoardCards({ board }: { board: Board }) {
  const s = board.strategyId;
  return (
    <>
      {board.outcomes.map(({ id, title, now, meaning, objectives }) => (
        <section key={id} className={cards.group}>
          <div className={styles.line}>
            <h2 className={styles.label}>
              {title} · {objectives.length === 1 ? '1 objective' : `${objectives.length} objectives`}
            </h2>
            {now && (
              <span data-end>
                <RagBadge value={ragValueOf(now)} size="s" />
              </span>
            )}
          </div>
          {meaning && <MeaningMark standing={meaning.standing} />}
          <Cards objectives={objectives} strategyId={s} />
        </section>
      ))}
      {board.withoutOutcome.length > 0 && (
        <section className={cards.group}>
          <h2 className={styles.label}>Without an outcome</h2>
          <Cards objectives={board.withoutOutcome} strategyId={s} />
        </section>
      )}
    </>
  );
}

function Cards({ objectives, strategyId }: { objectives: readonly BoardObjective[]; strategyId: string }) {
  return (
    <ul className={styles.cards}>
      {objectives.map(({ id, title, now, history, lead, evidence, conversation, stage, meaning }) => (
        <li key={id} className={styles.card}>
          <div className={styles.line}>
            <RagBadge value={ragValueOf(now)} />
            {now && <DirectionMark direction={now.direction} />}
            {history.length > 0 && (
              <span data-end>
                <RagStrip
                  size="s"
                  ratings={history.map((glance) => ({
                    id: glance.id,
                    value: ragValueOf(glance),
                    at: glance.at,
                  }))}
                />
              </span>
            )}
          </div>
          <h3>
            <Link to={placeOf(strategyId, { type: 'objective', id })}>{title}</Link>
          </h3>
          <p>
            {[
              lead && `Led by ${lead.name}`,
              now && `${now.confidence}% sure`,
              conversation?.short ?? evidence.words,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <div className={styles.line}>
            <StageMark stage={stage.name} skipped={stage.skipped.map((each) => each.stage)} />
            {meaning && <MeaningMark standing={meaning.standing} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
