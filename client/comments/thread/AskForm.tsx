import { useCallback, useState } from 'react';
import type { putAssigned, putDue, ThreadView } from '../../../shared/api/threads.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Form } from '../../ui/Form.tsx';
import { type ComboboxOption, PlainCombobox } from '../../ui/PlainCombobox.tsx';
import { useCommentsHome } from '../CommentsHome.ts';
import { matching } from '../words/mentionQuery.ts';
import styles from './Thread.module.css';
import type { ThreadAct } from './useThreadAct.ts';

interface Props {
  thread: ThreadView;
  act: ThreadAct;
  onClose: (said?: string) => void;
}

/** Whose it is to answer, a person or an organisation, and by which day. */
export function AskForm({ thread, act, onClose }: Props) {
  const { people } = useCommentsHome();
  const [who, setWho] = useState<ComboboxOption | null>(
    thread.assigned && { id: thread.assigned.id, label: thread.assigned.name },
  );
  const [by, setBy] = useState(thread.due);
  const search = useCallback(async (query: string) => matching(people, query, 20), [people]);
  const send = () =>
    act.run(async () => {
      const params = { t: thread.id };
      if (by !== thread.due)
        act.keep(await call<typeof putDue>('PUT /api/threads/:t/due', { params, body: { by } }));
      if (who?.id !== thread.assigned?.id) {
        const kind = people.find(({ id }) => id === who?.id)?.kind;
        const body = kind === 'organisation' ? { organisationId: who?.id } : { personId: who?.id };
        act.keep(await call<typeof putAssigned>('PUT /api/threads/:t/assigned', { params, body }));
      }
      onClose(who === null ? 'It is kept with the thread.' : `${who.label} will be told.`);
    });
  return (
    <Form className={styles.form} problem={act.problem} onSubmit={send} onEscape={onClose}>
      <PlainCombobox
        label="Who should answer?"
        optional
        placeholder="A person or an organisation"
        value={who}
        onChange={setWho}
        search={search}
        focusFirst
        error={faultAt(act.problem, 'personId') ?? faultAt(act.problem, 'organisationId')}
      />
      <DateField label="An answer is needed by" value={by} onChange={setBy} />
      <div className={styles.after}>
        <Button type="submit" size="s" busy={act.busy}>
          Save
        </Button>
        <Button size="s" look="quiet" onClick={() => onClose()}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
