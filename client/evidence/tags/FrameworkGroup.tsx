import { type Framework, itemsOffered } from '../../../shared/evidence/framework.ts';
import styles from './tags.module.css';

interface Props {
  framework: Framework;
  query: string;
  tags: readonly string[];
  /** No more may be added. */
  full: boolean;
  onTag: (tag: string, on: boolean) => void;
}

/** One framework's aims as checkboxes, those that match the query and those that are chosen. */
export function FrameworkGroup({ framework, query, tags, full, onTag }: Props) {
  const words = query.trim().toLowerCase();
  const found = itemsOffered(framework, tags).filter(
    ({ id, title, meaning }) =>
      tags.includes(id) || `${title} ${meaning ?? ''} ${framework.title}`.toLowerCase().includes(words),
  );
  if (found.length === 0) return null;
  const titles = new Map(framework.items.map(({ id, title }) => [id, title]));
  return (
    <fieldset className={styles.group}>
      <legend>
        {framework.title} <small>{framework.version}</small>
      </legend>
      {framework.status !== 'current' && <p className={styles.note}>{framework.statusNote}</p>}
      {found.map(({ id, title, parent, retired }) => {
        const on = tags.includes(id);
        return (
          <label key={id} className={styles.aim}>
            <input
              type="checkbox"
              checked={on}
              disabled={full && !on}
              onChange={(event) => onTag(id, event.target.checked)}
            />
            <span>
              {title}
              {parent !== undefined && <small> in {titles.get(parent)}</small>}
              {retired && <small> (out of use)</small>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
