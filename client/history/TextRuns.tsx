import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { type Run, shortRuns } from './shortRuns.ts';
import styles from './TextRuns.module.css';

/**
 * How words changed: what came is underlined, what went is struck through, and screen readers are told of both, because
 * they pass over the marks themselves.
 */
export function TextRuns({ runs }: { runs: readonly Run[] }) {
  return (
    <p className={styles.text}>
      {shortRuns(runs).map(({ text, change }, index) => {
        // A run has no identity but its place among the others.
        const key = `${index} ${change}`;
        if (change === 'same') return <span key={key}>{text}</span>;
        const Mark = change === 'added' ? 'ins' : 'del';
        return (
          <Mark key={key}>
            <VisuallyHidden>[{change}: </VisuallyHidden>
            {text}
            <VisuallyHidden>]</VisuallyHidden>
          </Mark>
        );
      })}
    </p>
  );
}
