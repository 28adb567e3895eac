import styles from './SkipLink.module.css';

/** First thing that Tab reaches: jumps over the bar to the page. `target` is the id of an element that can take focus. */
export function SkipLink({ target, children = 'Skip to the page' }: { target: string; children?: string }) {
  return (
    <a
      className={styles.link}
      href={`#${target}`}
      onClick={(event) => {
        // A change of the address's hash would count as a navigation and scroll the page twice.
        event.preventDefault();
        document.getElementById(target)?.focus();
      }}
    >
      {children}
    </a>
  );
}
