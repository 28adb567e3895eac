import type { Level } from '../../../shared/ledger/scale.ts';
import type { SeenRound } from '../../../shared/session/viewShape.ts';
import { ragLook } from '../../ui/rag.ts';
import { levelValue } from '../levelValue.ts';
import styles from './Spread.module.css';

/** What the talking changed since the round before. */
export function MovedWords({ moved, scale }: { moved: SeenRound['moved']; scale: readonly Level[] }) {
  if (moved === undefined) return null;
  const label = (level: string) => ragLook(levelValue(scale, level)).label;
  const changed = moved.filter(({ from, to }) => from !== to);
  const stayed = moved.filter(({ from, to }) => from === to).reduce((sum, { count }) => sum + count, 0);
  const words = changed.map(({ from, to, count }) => `${count} from ${label(from)} to ${label(to)}`);
  return (
    <p className={styles.quiet}>
      {words.length === 0
        ? 'Nobody moved since the round before.'
        : `Moved since the round before: ${words.join(', ')}; ${stayed} stayed.`}
    </p>
  );
}
