import { useSend } from '../api/useSend.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { forgetting } from './forgetting.ts';
import { UnsentWords } from './UnsentWords.tsx';

interface Props {
  /** Ids of the people whose words these are. */
  people: readonly string[];
  onGone: () => void;
  onLater: () => void;
}

/** Offers the words of who was here before as text, then takes them off the device. */
export function EarlierWords({ people, onGone, onLater }: Props) {
  const forget = useSend(async () => {
    const { forgetPerson } = await forgetting();
    for (const each of people) await forgetPerson(each);
    onGone();
  });
  return (
    <Dialog
      title="Somebody wrote here before you"
      onClose={onLater}
      footer={
        <>
          <Button onClick={onLater}>Keep them for now</Button>
          <Button look="primary" busy={forget.busy} onClick={() => forget.send()}>
            Take them off this device
          </Button>
        </>
      }
    >
      {people.map((each) => (
        <UnsentWords key={each} personId={each}>
          <strong>Words of theirs were not sent.</strong> Copy them for that person, or let them sign in here
          again to send them.
        </UnsentWords>
      ))}
      {forget.problem && <ProblemNotice problem={forget.problem} />}
    </Dialog>
  );
}
