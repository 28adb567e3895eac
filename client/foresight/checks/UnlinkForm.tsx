import { useQueryClient } from '@tanstack/react-query';
import type { deleteLink } from '../../../shared/api/strategies.ts';
import { call } from '../../api/call.ts';
import { useSend } from '../../api/useSend.ts';
import { Button } from '../../ui/Button.tsx';
import { confirm } from '../../ui/confirmations.ts';
import { Form } from '../../ui/Form.tsx';
import styles from './Checks.module.css';
import { type LinkIds, linkParams } from './useAnswers.ts';
import { askAgain } from './useChecks.ts';

/** Asks once more: here, other than on the strategy's page, nothing takes it back. */
export function UnlinkForm({ link, title, onClose }: { link: LinkIds; title: string; onClose: () => void }) {
  const queries = useQueryClient();
  const { send, busy, problem } = useSend(async () => {
    await call<typeof deleteLink>('DELETE /api/strategies/:s/objectives/:id/links/:i', {
      params: linkParams(link),
    });
    await askAgain(queries, link.strategyId);
    confirm(`“${title}” is no longer linked to this objective.`);
    onClose();
  });
  return (
    <Form problem={problem} onSubmit={send}>
      <p>
        The objective loses it for everybody, with why it was chosen. Ratings and answers about it stay, and
        it can be linked again.
      </p>
      <div className={styles.actions}>
        <Button type="submit" size="s" busy={busy} autoFocus>
          Unlink it
        </Button>
        <Button size="s" look="quiet" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </Form>
  );
}
