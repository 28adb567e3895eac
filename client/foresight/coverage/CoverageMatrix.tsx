import { Link } from 'react-router';
import type { CoverageView } from '../../../shared/api/coverage.ts';
import { placeOf } from '../../app/placeOf.ts';
import { Table } from '../../ui/Table.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './CoverageMatrix.module.css';
import { itemGroups } from './itemGroups.ts';
import { type NumberedObjective, numbered } from './numbered.ts';
import { type Way, waysOf, wayWords } from './waysOf.ts';

interface Chip {
  objective: NumberedObjective;
  way: Way | 'none';
  /** What a screen reader is told after the title. */
  words: string;
}

/** Aims against outcomes: where an objective serves an aim stands its number, and what is served by nobody stays empty. */
export function CoverageMatrix({
  strategyId,
  title,
  coverage,
}: {
  strategyId: string;
  title: string;
  coverage: CoverageView;
}) {
  const { items, untagged, outcomes } = coverage;
  const objectives = numbered(outcomes);
  const cells = (chips: readonly Chip[]) =>
    outcomes.map(({ id }, column) => (
      <td key={id ?? 'without'}>
        <Chips strategyId={strategyId} chips={chips.filter(({ objective }) => objective.column === column)} />
      </td>
    ));
  const none = untagged.flatMap((id): Chip[] => {
    const objective = objectives.get(id);
    return objective ? [{ objective, way: 'none', words: 'serves none of these' }] : [];
  });
  return (
    <div className={styles.matrix}>
      <Table caption={`Aims of ${title} against the outcomes of the strategy`}>
        <thead>
          <tr>
            <th scope="col">Aim</th>
            {outcomes.map((outcome, at) => (
              <th key={outcome.id ?? 'without'} scope="col" title={outcome.title}>
                {outcome.id !== null && <b>{at + 1} </b>}
                <span className={outcome.id === null ? undefined : styles.outcome}>
                  {outcome.id === null ? 'No outcome' : outcome.title}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {itemGroups(items).map(({ heading, rows }) => (
          <tbody key={rows[0]?.item.id}>
            {heading !== null && (
              <tr data-group>
                <th scope="rowgroup" colSpan={outcomes.length + 1}>
                  {heading}
                </th>
              </tr>
            )}
            {rows.map(({ item, depth }) => {
              const chips = waysOf(item).flatMap(({ objectiveId, way, through }): Chip[] => {
                const objective = objectives.get(objectiveId);
                const words = [wayWords[way].short, ...through].join(', ');
                return objective ? [{ objective, way, words }] : [];
              });
              return (
                <tr key={item.id}>
                  <th scope="row" style={{ paddingLeft: `${14 + 18 * depth}px` }}>
                    {item.title}
                    {chips.length === 0 && <span className={styles.nobody}>Nobody yet</span>}
                  </th>
                  {cells(chips)}
                </tr>
              );
            })}
          </tbody>
        ))}
        {objectives.size > 0 && (
          <tbody className={styles.none}>
            <tr>
              <th scope="row">
                Objectives that serve none of these{none.length === 0 && ': there are none'}
              </th>
              {cells(none)}
            </tr>
          </tbody>
        )}
      </Table>
    </div>
  );
}

function Chips({ strategyId, chips }: { strategyId: string; chips: readonly Chip[] }) {
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips}>
      {chips.map(({ objective: { id, number, title }, way, words }) => (
        <li key={id}>
          <Link
            className={styles.chip}
            data-way={way}
            to={placeOf(strategyId, { type: 'objective', id })}
            title={title}
          >
            {number === '' ? '•' : number}
            <VisuallyHidden>
              {' '}
              {title}, {words}
            </VisuallyHidden>
          </Link>
        </li>
      ))}
    </ul>
  );
}
