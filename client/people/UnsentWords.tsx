import { useLoad } from '../api/useLoad.ts';
import { TextArea } from '../ui/TextArea.tsx';

/** Words on this device that never reached the server, to copy before they go. Nothing where there are none. */
export function UnsentWords({ personId }: { personId: string }) {
  const unsent = useLoad(personId, async () => {
    const { unsentWorkOf } = await import('../sync/forgetPerson.ts');
    return unsentWorkOf(personId);
  });
  if (unsent.state !== 'loaded' || unsent.data.length === 0) return null;
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
