import { Link } from 'react-router';
import type { Board, BoardObjective, BoardOutcome } from '../../shared/board/shape.ts';
import { placeOf } from '../app/placeOf.ts';
import { DirectionMark } from '../ui/DirectionMark.tsx';
import { MeaningMark } from '../ui/MeaningMark.tsx';
import { RagBadge } from '../ui/RagBadge.tsx';
import { RagStrip } from '../ui/RagStrip.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import { Table } from '../ui/Table.tsx';
import styles from './BoardPage.module.css';
import table from './BoardTable.module.css';
import { ragValueOf } from './ragValue.ts';

export function BoardTable({ board }: { board: Board }) {
  const s = board.strategyId;
  return (
    <div className={table.board}>
      <Table caption="Objectives under their outcomes, with agreed ratings and evidence">
        <thead>
          <tr>
            <th scope="col" className={table.words}>
              Objective
            </th>
            <th scope="col" className={table.level}>
              Now
            </th>
            <th scope="col" className={table.strip}>
              Last five agreed ratings
            </th>
            <th scope="col">Confidence</th>
            <th scope="col" className={table.lead}>
              Led by
            </th>
            <th scope="col" className={table.stage}>
              Stage
            </th>
            <th scope="col" className={table.evidence}>
              Evidence
            </th>
          </tr>
        </thead>
        {board.outcomes.map((outcome) => (
          <OutcomeGroup key={outcome.id} outcome={outcome} strategyId={s} />
        ))}
        {board.withoutOutcome.length > 0 && (
          <tbody>
            <tr data-group>
              <th scope="rowgroup" colSpan={7}>
                Without an outcome
              </th>
            </tr>
            {board.withoutOutcome.map((objective) => (
              <ObjectiveRow key={objective.id} objective={objective} strategyId={s} />
            ))}
          </tbody>
        )}
      </Table>
    </div>
  );
}

function OutcomeGroup({ outcome, strategyId }: { outcome: BoardOutcome; strategyId: string }) {
  return (
    <tbody>
      <tr data-group>
        <th scope="rowgroup">
          <Link className={styles.title} to={placeOf(strategyId, { type: 'outcome', id: outcome.id })}>
            {outcome.title}
          </Link>
        </th>
        <td colSpan={6}>
          <span className={table.now}>
            <RagBadge value={ragValueOf(outcome.now)} />
            {outcome.now && outcome.now.direction !== 'unknown' && (
              <DirectionMark direction={outcome.now.direction} compact />
            )}
            {outcome.meaning && <MeaningMark standing={outcome.meaning.standing} />}
            {outcome.conversation && <span className={table.flag}>{outcome.conversation.short}</span>}
          </span>
        </td>
      </tr>
      {outcome.objectives.map((objective) => (
        <ObjectiveRow key={objective.id} objective={objective} strategyId={strategyId} />
      ))}
    </tbody>
  );
}

function ObjectiveRow({ objective, strategyId }: { objective: BoardObjective; strategyId: string }) {
  const { title, now, history, lead, evidence, conversation, stage, meaning } = objective;
  return (
    <tr>
      <th scope="row">
        <Link className={styles.title} to={placeOf(strategyId, { type: 'objective', id: objective.id })}>
          {title}
        </Link>
      </th>
      <td>
        <span className={table.now}>
          <RagBadge value={ragValueOf(now)} />
          {now && now.direction !== 'unknown' && <DirectionMark direction={now.direction} compact />}
        </span>
        {meaning && (
          <div>
            <MeaningMark standing={meaning.standing} />
          </div>
        )}
      </td>
      <td>
        <RagStrip
          ratings={history.map((glance) => ({ id: glance.id, value: ragValueOf(glance), at: glance.at }))}
        />
      </td>
      <td>{now && `${now.confidence}%`}</td>
      <td>{lead?.name}</td>
      <td className={table.stage}>
        <StageMark stage={stage.name} skipped={stage.skipped.map((each) => each.stage)} />
      </td>
      <td className={table.evidence}>
        {conversation ? <span className={table.flag}>{conversation.short}</span> : evidence.words}
      </td>
    </tr>
  );
}
