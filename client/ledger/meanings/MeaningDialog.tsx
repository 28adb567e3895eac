import type { MeaningView } from '../../../shared/ledger/meaning.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatDate } from '../../ui/dates.ts';
import styles from './Meaning.module.css';

/** The words that a session agreed on, who signed them and when, and the differences that stand, in the words of who differs. */
export function MeaningDialog({ meaning, onClose }: { meaning: MeaningView; onClose: () => void }) {
  const { title, text, standing, differences, differing, by } = meaning;
  return (
    <Dialog title={standing === 'agreed' ? 'Meaning agreed' : 'Meaning differs'} onClose={onClose}>
      <p>What “{title === '' ? 'Untitled' : title}” looks like if it comes true, as a session put it:</p>
      <p className={styles.words}>{text}</p>
      {standing === 'differs' && <h3>Differences that stand</h3>}
      {differences !== '' && <p className={styles.words}>{differences}</p>}
      {differing.map(({ organisation, words }) => (
        <figure key={organisation} className={styles.differing}>
          <blockquote>“{words}”</blockquote>
          <figcaption>{organisation}</figcaption>
        </figure>
      ))}
      <p className={styles.by}>
        Signed by {by.personName} for {by.organisation}, {formatDate(by.at)}.
      </p>
    </Dialog>
  );
}
