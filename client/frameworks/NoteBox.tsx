import { useState } from 'react';
import type { addFrameworkNote, FrameworkNoteView } from '../../shared/api/frameworkNotes.ts';
import { limits } from '../../shared/limits.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { toProblem } from '../api/toProblem.ts';
import { Button } from '../ui/Button.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './frameworks.module.css';
import { useFrameworkChange } from './useFrameworkChange.ts';
import { useNotes } from './useFrameworkData.ts';

interface Props {
  p: string;
  /** `framework/item` id. */
  item: string;
  mayKeep: boolean;
}

/** What it means in this place, signed; earlier notes stay readable. */
export function NoteBox({ p, item, mayKeep }: Props) {
  const notes = useNotes(p, item);
  const [open, setOpen] = useState(false);
  const [latest, ...earlier] = notes.data ?? [];
  const stands = latest?.text != null;
  return (
    <section className={styles.section} aria-labelledby="here">
      <h2 id="here">What this means here</h2>
      {notes.isError && (
        <ProblemNotice problem={toProblem(notes.error)} onRetry={() => void notes.refetch()} />
      )}
      {stands ? (
        <Note note={latest} />
      ) : (
        notes.data && <p className={styles.quiet}>Nobody has said yet what it means in this place.</p>
      )}
      {mayKeep && notes.data && (
        <Button onClick={() => setOpen(true)}>{stands ? 'Say it anew' : 'Say what it means here'}</Button>
      )}
      {(earlier.length > 0 || (latest && !stands)) && (
        <details className={styles.fold}>
          <summary>Earlier notes ({stands ? earlier.length : notes.data?.length})</summary>
          {(stands ? earlier : (notes.data ?? [])).map((note) => (
            <Note key={note.id} note={note} />
          ))}
        </details>
      )}
      {open && <SignNote p={p} item={item} before={latest?.text ?? ''} onClose={() => setOpen(false)} />}
    </section>
  );
}

function Note({ note: { text, personName, organisation, at } }: { note: FrameworkNoteView }) {
  return (
    <figure className={styles.note}>
      <blockquote>{text ?? 'Took back what stood before.'}</blockquote>
      <figcaption>
        {personName}, {organisation} · <RelativeTime at={at} />
      </figcaption>
    </figure>
  );
}

function SignNote({
  p,
  item,
  before,
  onClose,
}: Omit<Props, 'mayKeep'> & { before: string; onClose: () => void }) {
  const [text, setText] = useState(before);
  const { send, busy, problem } = useFrameworkChange<string | null>(
    p,
    async (said) => {
      await call<typeof addFrameworkNote>('POST /api/partnerships/:p/framework-notes', {
        params: { p },
        body: { item, text: said },
      });
      return said === null ? 'The note is taken back.' : 'The note is signed.';
    },
    onClose,
  );
  return (
    <FormDialog
      title="What this means here"
      act="Sign it"
      busy={busy}
      problem={problem}
      onSubmit={() => send(text)}
      onClose={onClose}
      unsaved={text !== before}
      intro={<p>Your name and organisation stand under it. Earlier notes stay readable.</p>}
    >
      <TextArea
        label="In this place it means"
        hint="In words that everybody round the table shares."
        rows={4}
        maxLength={limits.reasonChars}
        value={text}
        onChange={setText}
        error={faultAt(problem, 'text')}
      />
      {before !== '' && (
        <Button look="quiet" busy={busy} onClick={() => send(null)}>
          Take the note back
        </Button>
      )}
    </FormDialog>
  );
}
