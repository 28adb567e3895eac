import type { CoverageView, CoveredItemView } from '../../../shared/api/coverage.ts';
import type { Framework } from '../../../shared/evidence/framework.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { Table } from '../../ui/Table.tsx';
import styles from './Coverage.module.css';
import { type NumberedObjective, numbered } from './numbered.ts';
import { ObjectiveLinks } from './ObjectiveLinks.tsx';

interface Props {
  home: StrategyHome;
  framework: Framework;
  coverage: CoverageView;
}

/** Each aim of a framework with the objectives that serve it. */
export function CoverageTable({ home, framework, coverage }: Props) {
  const objectives = numbered(coverage.outcomes);
  return (
    <section className={styles.section} aria-labelledby="served">
      <h2 id="served">What we serve</h2>
      <Table caption={`What the strategy serves of ${framework.title}`}>
        <thead>
          <tr>
            <th scope="col">Aim</th>
            <th scope="col">Served by</th>
          </tr>
        </thead>
        <tbody>
          {coverage.items.map((item) => (
            <tr key={item.id}>
              <th scope="row">{item.title}</th>
              <td>
                <ServedBy item={item} objectives={objectives} strategyId={home.strategyId} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function ServedBy({
  item,
  objectives,
  strategyId,
}: {
  item: CoveredItemView;
  objectives: ReadonlyMap<string, NumberedObjective>;
  strategyId: string;
}) {
  const named = (ids: readonly string[]) => ids.flatMap((id) => objectives.get(id) ?? []);
  if (item.served === 'none') return <span className={styles.nobody}>No objective yet</span>;
  return (
    <>
      <ObjectiveLinks strategyId={strategyId} objectives={named(item.objectives)} />
      {item.below.length > 0 && (
        <>
          <span className={styles.how}>Through what is inside it:</span>
          <ObjectiveLinks strategyId={strategyId} objectives={named(item.below)} />
        </>
      )}
      {item.indicators.map(({ id, title, objectives: linking }) => (
        <div key={id}>
          <span className={styles.how}>By an indicator only, {title}, linked from:</span>
          <ObjectiveLinks strategyId={strategyId} objectives={named(linking)} />
        </div>
      ))}
    </>
  );
}
