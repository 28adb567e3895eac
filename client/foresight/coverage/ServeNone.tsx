import { useRef } from 'react';
import { may } from '../../../shared/access.ts';
import type { CoverageView } from '../../../shared/api/coverage.ts';
import { type Framework, itemsOffered } from '../../../shared/evidence/framework.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { Table } from '../../ui/Table.tsx';
import { useFocusStays } from '../../ui/useFocusStays.ts';
import styles from './Coverage.module.css';
import { numbered } from './numbered.ts';
import { ObjectiveLinks } from './ObjectiveLinks.tsx';
import { TagHere } from './TagHere.tsx';

interface Props {
  home: StrategyHome;
  framework: Framework;
  coverage: CoverageView;
}

/** The objectives that carry no aim of the framework. */
export function ServeNone({ home, framework, coverage }: Props) {
  const part = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusStays(part, heading);
  const objectives = numbered(coverage.outcomes);
  const found = coverage.untagged.flatMap((id) => objectives.get(id) ?? []);
  const offered = itemsOffered(framework, []);
  return (
    <section ref={part} className={styles.section} aria-labelledby="serve-none">
      <h2 id="serve-none" ref={heading} tabIndex={-1}>
        Objectives that serve none of these
      </h2>
      {found.length === 0 ? (
        <p className={styles.quiet}>Each objective serves at least one of them.</p>
      ) : (
        <div className={styles.table}>
          <Table caption={`Objectives that serve no aim of ${framework.title}`}>
            <thead>
              <tr>
                <th scope="col">Objective</th>
                <th scope="col">Outcome</th>
              </tr>
            </thead>
            <tbody>
              {found.map((objective) => (
                <tr key={objective.id}>
                  <th scope="row">
                    <ObjectiveLinks strategyId={home.strategyId} objectives={[objective]} />
                    {may(home.role, 'write-strategy') && (
                      <TagHere
                        strategyId={home.strategyId}
                        act="Say what it serves"
                        about={objective.title}
                        label={`What does “${objective.title}” serve?`}
                        choices={offered.map(({ id, title }) => ({ value: id, label: title }))}
                        means={(tag) => ({ objectiveId: objective.id, tag })}
                      />
                    )}
                  </th>
                  <td>{coverage.outcomes[objective.column]?.title}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </section>
  );
}
