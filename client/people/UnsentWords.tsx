import { useLoad } from '../api/useLoad.ts';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { forgetting } from './forgetting.ts';

/** Words on this device that never reached the server, to copy before they go. Nothing where there are none. */
export function UnsentWords({ personId }: { personId: string }) {
  const unsent = useLoad(personId, async () => {
    const { unsentWorkOf } = await forgetting();
    return unsentWorkOf(personId);
  });
  if (unsent.state === 'loading') return <Loading what="what was not sent" />;
  if (unsent.state === 'failed') {
    return (
      <>
        <p>
          <strong>We could not look whether some of your words were not sent.</strong> If you wrote without a
          connection, look again before you sign out.
        </p>
        <ProblemNotice problem={unsent.problem} onRetry={unsent.retry} />
      </>
    );
  }
  if (unsent.data.length === 0) return null;
  return (
    <>
      <p>
        <strong>Some of your words were not sent.</strong> Open the strategy while you are connected and wait
        for “Saved”, or copy them from here: signing out takes them off this device.
      </p>
      {unsent.data.map(({ strategyId, text }) => (
        <TextArea
          key={strategyId}
          label="Words that were not sent"
          readOnly
          value={text}
          onChange={() => {}}
        />
      ))}
    </>
  );
}
