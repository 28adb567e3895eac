import { useState } from 'react';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './EndedNotice.module.css';

/** Words that could not be sent, to copy or to download. They stay on this device too, and merge if the right to write comes back. */
export function UnsentWords({ text, kept }: { text: () => string; kept: boolean }) {
  // Read once: while the notice stands nothing can be written any more.
  const [words] = useState(text);
  if (words === '') return null;
  return (
    <div className={styles.unsent}>
      <p>
        These words of yours could not be saved.{' '}
        {kept
          ? 'They stay on this device, and are merged if you may write here again. Copy or download them to be sure.'
          : 'Copy or download them now, so that they are not lost.'}
      </p>
      <TextArea
        label="Words that were not saved"
        readOnly
        rows={6}
        value={words}
        onChange={() => undefined}
      />
      <div className={styles.ways}>
        <Button
          onClick={() =>
            void navigator.clipboard.writeText(words).then(
              () => announce('Copied'),
              () => announce('Copying was refused. Select the words and copy them, or download them.'),
            )
          }
        >
          Copy them
        </Button>
        <Button onClick={() => save(words)}>Download them</Button>
      </div>
    </div>
  );
}

function save(words: string): void {
  const url = URL.createObjectURL(new Blob([words], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'unsaved words.txt';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
