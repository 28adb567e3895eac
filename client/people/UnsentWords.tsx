import type { ReactNode } from 'react';
import { useLoad } from '../api/useLoad.ts';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { forgetting } from './forgetting.ts';

interface Props {
  personId: string;
  /** What they are, and what becomes of them. */
  children: ReactNode;
}

/** Words on this device that never reached the server, to copy before they go. Nothing where there are none. */
export function UnsentWords({ personId, children }: Props) {
  const unsent = useLoad(personId, async () => {
    const { unsentWorkOf } = await forgetting();
    return unsentWorkOf(personId);
  });
  if (unsent.state === 'loading') return <Loading what="what was not sent" />;
  if (unsent.state === 'failed') {
    return (
      <>
        <p>
          <strong>We could not look whether some words were not sent.</strong> If anything was written without
          a connection, look again before it goes.
        </p>
        <ProblemNotice problem={unsent.problem} onRetry={unsent.retry} />
      </>
    );
  }
  if (unsent.data.length === 0) return null;
  return (
    <>
      <p>{children}</p>
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
