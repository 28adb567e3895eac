import styles from './Spinner.module.css';

/** Turns while something runs. Decoration: the words beside it say what is going on. */
export function Spinner({ size = 14 }: { size?: number }) {
  return (
    <svg className={styles.spinner} aria-hidden="true" width={size} height={size} viewBox="0 0 16 16">
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 1.8A6.2 6.2 0 0 1 14.2 8" />
    </svg>
  );
}
