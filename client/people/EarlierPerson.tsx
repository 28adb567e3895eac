import { useEffect, useState } from 'react';
import { useSend } from '../api/useSend.ts';
import { othersHere } from '../sync/othersHere.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { forgetting } from './forgetting.ts';
import { UnsentWords } from './UnsentWords.tsx';
import { useMe } from './useMe.ts';

/**
 * Whoever signs in on a device finds nothing of who used it before: that is taken off. Words that never reached the server
 * would go with it, so they are offered as text first.
 */
export function EarlierPerson() {
  const personId = useMe().data?.id;
  const [earlier, setEarlier] = useState<readonly string[]>([]);
  const [later, setLater] = useState(false);
  useEffect(() => {
    if (personId === undefined) return;
    let here = true;
    forgetOthers(personId).then(
      (left) => here && setEarlier(left),
      // Tried again at the next visit.
      () => {},
    );
    return () => {
      here = false;
    };
  }, [personId]);
  const forget = useSend(async () => {
    const { forgetPerson } = await forgetting();
    for (const each of earlier) await forgetPerson(each);
    setEarlier([]);
  });
  if (earlier.length === 0 || later) return null;
  return (
    <Dialog
      title="Somebody wrote here before you"
      onClose={() => setLater(true)}
      footer={
        <>
          <Button onClick={() => setLater(true)}>Keep them for now</Button>
          <Button look="primary" busy={forget.busy} onClick={() => forget.send()}>
            Take them off this device
          </Button>
        </>
      }
    >
      {earlier.map((each) => (
        <UnsentWords key={each} personId={each}>
          <strong>Words of theirs were not sent.</strong> Copy them for that person, or let them sign in here
          again to send them.
        </UnsentWords>
      ))}
      {forget.problem && <ProblemNotice problem={forget.problem} />}
    </Dialog>
  );
}

/** Answers of whom words are left that were not sent. */
async function forgetOthers(personId: string): Promise<string[]> {
  const left: string[] = [];
  for (const other of await othersHere(personId)) {
    const { forgetPerson, unsentWorkOf } = await forgetting();
    if ((await unsentWorkOf(other)).length > 0) left.push(other);
    else await forgetPerson(other);
  }
  return left;
}
