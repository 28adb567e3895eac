import type { FrameworkNoteView } from '../../../shared/api/frameworkNotes.ts';
import type { FrameworkItem } from '../../../shared/evidence/framework.ts';
import styles from './Coverage.module.css';

/** What an aim is about, what it means in this place, and how much of what it is measured by there is to see. */
export function AboutItem({
  item,
  note,
}: {
  item: FrameworkItem | undefined;
  note: FrameworkNoteView | undefined;
}) {
  const measures = item?.measures ?? [];
  return (
    <>
      {item?.meaning != null && item.meaning !== '' && <p className={styles.about}>{item.meaning}</p>}
      {note?.text != null && (
        <p className={styles.note}>
          <b>What it means here:</b> {note.text}{' '}
          <span className={styles.quiet}>
            {note.personName} for {note.organisation}
          </span>
        </p>
      )}
      {measures.length > 0 && <p className={styles.quiet}>{measuresWords(measures)}</p>}
    </>
  );
}

function measuresWords(measures: FrameworkItem['measures']): string {
  const figures = measures.filter(({ fit }) => fit !== 'none').length;
  const unsure = measures.filter(({ confirmed }) => !confirmed).length;
  const begin = measures.length === 1 ? 'One measure' : `${measures.length} measures`;
  const seen = `the library has figures for ${figures === 0 ? 'none' : figures}`;
  return `${begin}: ${seen}${unsure === 0 ? '' : `; ${unsure} not confirmed by a source`}.`;
}
