import type { FrameworkDetail } from '../../shared/api/frameworks.ts';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import styles from './frameworks.module.css';
import { fieldWords } from './words.ts';

/** What was said before, by whom it was changed and when; of one item alone where that is given. */
export function Changes({ framework, item }: { framework: FrameworkDetail; item?: string }) {
  const changes = framework.changes.filter((change) => item === undefined || change.item === item);
  if (changes.length === 0) return null;
  const titleOf = (id: string) => framework.items.find((each) => each.id === id)?.title ?? 'an aim';
  return (
    <details className={styles.fold}>
      <summary>Changes ({changes.length})</summary>
      <ul className={styles.changes}>
        {changes.map(({ at, by, item: of, field, before, after }) => (
          <li key={`${at} ${of} ${field} ${after}`}>
            <span className={styles.facts}>
              <RelativeTime at={at} /> · {by ?? 'a former member'}
            </span>
            {item === undefined && of !== null && `“${titleOf(of)}”, `}
            {fieldWords[field] ?? field}: {before !== '' && <del>{before}</del>}{' '}
            {after === '' ? 'taken out' : <ins>{after}</ins>}
          </li>
        ))}
      </ul>
    </details>
  );
}
