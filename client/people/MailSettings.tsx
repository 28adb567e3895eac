import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { getMailChoice, setMailChoice } from '../../shared/api/mail.ts';
import type { MailChoice } from '../../shared/mail/choices.ts';
import { call } from '../api/call.ts';
import { toProblem } from '../api/toProblem.ts';
import { useSend } from '../api/useSend.ts';
import { announce } from '../ui/announcer.ts';
import { ChoiceCards } from '../ui/ChoiceCards.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Section } from './Section.tsx';
import sections from './sections.module.css';

const key = ['mail-choice'] as const;

const cards: readonly { value: MailChoice; label: string; meaning: string }[] = [
  {
    value: 'immediately',
    label: 'Soon after it happens',
    meaning: 'What comes within a few minutes is one message.',
  },
  { value: 'daily', label: 'Once a day', meaning: 'At seven in the morning, if there is anything.' },
  { value: 'none', label: 'Not by e-mail', meaning: 'Your inbox here shows it all the same.' },
];

/** When somebody is told by e-mail of what concerns them. What they have read in the inbox by then is left out. */
export function MailSettings({ email }: { email: string | null }) {
  const queries = useQueryClient();
  const choice = useQuery({
    queryKey: [...key, email],
    queryFn: ({ signal }) => call<typeof getMailChoice>('GET /api/me/mail', {}, { signal }),
  });
  const { send, problem } = useSend<MailChoice>(async (when) => {
    const now = await call<typeof setMailChoice>('PUT /api/me/mail', { body: { when } });
    queries.setQueryData([...key, email], now);
    announce('Saved.');
  });
  return (
    <Section title="E-mail" id="mail">
      {choice.isPending && <Loading what="your e-mail settings" />}
      {choice.isError && (
        <ProblemNotice problem={toProblem(choice.error)} onRetry={() => void choice.refetch()} />
      )}
      {choice.isSuccess && !choice.data.on && (
        <p>
          <strong>E-mail is off on this server.</strong> Your inbox shows all that concerns you: mentions,
          replies, what you were asked for, and ratings and sessions of what you follow or lead.
        </p>
      )}
      {choice.isSuccess && choice.data.on && choice.data.address === null && (
        <p>
          Add an e-mail address above to be told of mentions, replies and what you were asked for. Until then
          your inbox shows it.
        </p>
      )}
      {choice.isSuccess && choice.data.on && choice.data.address !== null && (
        <>
          <p className={sections.quiet}>
            To {choice.data.address}. What you have read in your inbox by then is left out.
          </p>
          <ChoiceCards
            legend="When mentions, replies and news of what you follow are e-mailed to you"
            cards={cards}
            value={choice.data.when}
            onChange={send}
          />
          {problem && <ProblemNotice problem={problem} />}
        </>
      )}
    </Section>
  );
}
