import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { keepLinked } from '../../../shared/api/checks.ts';
import { newId } from '../../../shared/ids.ts';
import { call } from '../../api/call.ts';
import { useSend } from '../../api/useSend.ts';
import { confirm } from '../../ui/confirmations.ts';
import { ReasonForm } from '../../ui/ReasonForm.tsx';
import { type LinkIds, linkParams } from './useAnswers.ts';
import { askAgain } from './useChecks.ts';

/** Keeping an indicator that no rating relies on needs a reason, which is signed and stays readable. */
export function KeepForm({ link, title, onClose }: { link: LinkIds; title: string; onClose: () => void }) {
  const queries = useQueryClient();
  // One key for one form: on bad Wi-Fi the same decision sent twice counts once.
  const [onceKey] = useState(newId);
  const { send, busy, problem } = useSend(async (reason: string) => {
    await call<typeof keepLinked>(
      'POST /api/strategies/:s/objectives/:id/links/:i/keep',
      { params: linkParams(link), body: { reason } },
      { onceKey },
    );
    await askAgain(queries, link.strategyId);
    confirm(`“${title}” stays.`);
    onClose();
  });
  return (
    <ReasonForm
      label="Why does it stay?"
      hint="Signed with your name. It is proposed again after two more rounds of rating at the earliest."
      act="Keep it"
      leave="Cancel"
      {...{ busy, problem, onClose }}
      onSend={send}
    />
  );
}
