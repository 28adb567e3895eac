import { useRef } from 'react';
import { may } from '../../../shared/access.ts';
import type { CoverageView } from '../../../shared/api/coverage.ts';
import type { Framework } from '../../../shared/evidence/framework.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { Table } from '../../ui/Table.tsx';
import { useFocusStays } from '../../ui/useFocusStays.ts';
import { AboutItem } from './AboutItem.tsx';
import styles from './Coverage.module.css';
import { itemGroups } from './itemGroups.ts';
import { numbered } from './numbered.ts';
import { ServedBy } from './ServedBy.tsx';
import { TagHere } from './TagHere.tsx';
import { useNotes } from './useNotes.ts';

interface Props {
  home: StrategyHome;
  framework: Framework;
  coverage: CoverageView;
}

/** Each aim of a framework with what it means and the objectives that serve it; an editor says in place which one does. */
export function CoverageTable({ home, framework, coverage }: Props) {
  const part = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusStays(part, heading);
  const notes = useNotes(home.partnershipId);
  const objectives = numbered(coverage.outcomes);
  const mayTag = may(home.role, 'write-strategy') && framework.status !== 'archived';
  const about = new Map(framework.items.map((item) => [item.id, item]));
  return (
    <section ref={part} className={styles.section} aria-labelledby="served">
      <h2 id="served" ref={heading} tabIndex={-1}>
        Its aims, and who serves them
      </h2>
      <div className={styles.table}>
        <Table caption={`What the strategy serves of ${framework.title}`}>
          <thead>
            <tr>
              <th scope="col">Aim</th>
              <th scope="col">Served by</th>
            </tr>
          </thead>
          {itemGroups(coverage.items).map((group) => (
            <tbody key={group.rows[0]?.item.id}>
              {group.heading !== null && (
                <tr data-group>
                  <th scope="rowgroup" colSpan={2}>
                    {group.heading}
                  </th>
                </tr>
              )}
              {group.rows.map(({ item, depth }) => (
                <tr key={item.id}>
                  <th scope="row" style={{ paddingLeft: `${14 + 18 * depth}px` }}>
                    <span className={styles.item}>{item.title}</span>
                    <AboutItem item={about.get(item.id)} note={notes.get(item.id)} />
                  </th>
                  <td>
                    <ServedBy item={item} objectives={objectives} strategyId={home.strategyId} />
                    {mayTag && about.get(item.id)?.retired !== true && (
                      <TagHere
                        strategyId={home.strategyId}
                        act="Say who serves it"
                        about={item.title}
                        label={`Which objective serves “${item.title}”?`}
                        choices={[...objectives.values()]
                          .filter(({ id }) => !item.objectives.includes(id))
                          .map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
                        means={(objectiveId) => ({ objectiveId, tag: item.id })}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </Table>
      </div>
    </section>
  );
}
