import { useState } from 'react';
import type { resolveThread, ThreadView } from '../../../shared/api/threads.ts';
import { limits } from '../../../shared/limits.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './Thread.module.css';
import type { ThreadAct } from './useThreadAct.ts';

interface Props {
  thread: ThreadView;
  act: ThreadAct;
  onClose: (said?: string) => void;
}

/** Resolving, with a note where there is something to say. */
export function ResolveForm({ thread, act, onClose }: Props) {
  const [note, setNote] = useState('');
  const send = () =>
    act.run(async () => {
      act.keep(
        await call<typeof resolveThread>('POST /api/threads/:t/resolve', {
          params: { t: thread.id },
          body: { note: note.trim() === '' ? null : note },
        }),
      );
      onClose('The thread is resolved.');
    });
  return (
    <Form className={styles.form} problem={act.problem} onSubmit={send} onEscape={onClose}>
      <TextArea
        label="What came of it?"
        optional
        autoFocus
        rows={2}
        maxLength={limits.commentChars}
        value={note}
        onChange={setNote}
        error={faultAt(act.problem, 'note')}
      />
      <div className={styles.actions}>
        <Button type="submit" size="s" busy={act.busy}>
          Resolve
        </Button>
        <Button size="s" look="quiet" onClick={() => onClose()}>
          Leave it open
        </Button>
      </div>
    </Form>
  );
}
