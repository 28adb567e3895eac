import { useState } from 'react';
import type { mergeParticipants } from '../../../shared/api/sessionPeople.ts';
import type { SessionView } from '../../../shared/session/viewShape.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { inTime } from '../../api/inTime.ts';
import { useSend } from '../../api/useSend.ts';
import { announce } from '../../ui/announcer.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { stepTitle } from '../stepWords.ts';

interface Props {
  view: SessionView;
  /** The participant who stays. */
  keep: string;
  reload: () => void;
  onClose: () => void;
}

/** Says that somebody who came with another device is somebody who is here already. */
export function MergeForm({ view, keep, reload, onClose }: Props) {
  const { people = [], steps, id } = view;
  const [gone, setGone] = useState('');
  const [tried, setTried] = useState(false);
  const kept = people.find((each) => each.id === keep)?.name ?? '';
  const apart = steps.filter(
    ({ anonymous, answered, status }) => anonymous && answered > 0 && status !== 'open',
  );
  const { send, busy, problem } = useSend(async () => {
    await inTime((signal) =>
      call<typeof mergeParticipants>(
        'POST /api/sessions/:id/merge',
        { params: { id }, body: { keep, merge: gone } },
        { signal, whenNotSignedIn: 'stay' },
      ),
    );
    announce(`Merged into ${kept}.`);
    reload();
    onClose();
  });
  return (
    <FormDialog
      title={`Who else is ${kept}?`}
      act="Merge the two"
      busy={busy}
      problem={problem}
      unsaved={false}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (gone !== '') send();
      }}
      intro={
        <p>
          {kept} stays, and goes on with either device. Where both answered, the later answer counts, and
          once. You see neither.
          {apart.length > 0 &&
            ` Nobody can tell whose an anonymous answer was, so those to ${apart
              .map((step) => `“${stepTitle(step)}”`)
              .join(', ')} stay as they are.`}
        </p>
      }
    >
      <SelectField
        label="The same person"
        unchosen="Choose who it is"
        choices={people
          .filter((each) => each.id !== keep)
          .map(({ id: value, name, organisation, member }) => ({
            value,
            label: `${name}, ${organisation}${member ? ' (member)' : ''}`,
          }))}
        value={gone}
        onChange={setGone}
        error={tried && gone === '' ? 'Choose who it is' : faultAt(problem, 'merge')}
      />
    </FormDialog>
  );
}
