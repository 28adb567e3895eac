import { Icon } from './Icon.tsx';
import styles from './MeaningMark.module.css';

/** Whether people mean the same by it: a sign and two words, without colour. */
export function MeaningMark({ standing }: { standing: 'agreed' | 'differs' }) {
  return (
    <span className={styles.mark}>
      <Icon name={standing === 'agreed' ? 'check' : 'question'} size={13} />
      {standing === 'agreed' ? 'Meaning agreed' : 'Meaning differs'}
    </span>
  );
}
