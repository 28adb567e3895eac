import { useQueryClient } from '@tanstack/react-query';
import type { restoreVersion, VersionView } from '../../shared/api/versions.ts';
import { call } from '../api/call.ts';
import { useSend } from '../api/useSend.ts';
import { Button } from '../ui/Button.tsx';
import { confirm } from '../ui/confirmations.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { historyKey } from './useVersions.ts';
import { versionLabel } from './versionWords.ts';

/** Asks before the whole strategy is changed back for everybody. */
export function RestoreVersion({
  strategyId: s,
  version,
  onClose,
  onRestored,
}: {
  strategyId: string;
  version: VersionView;
  onClose: () => void;
  onRestored: () => void;
}) {
  const queries = useQueryClient();
  const { send, busy, problem } = useSend(async () => {
    const params = { s, v: version.id };
    await call<typeof restoreVersion>('POST /api/strategies/:s/versions/:v/restore', { params });
    await queries.invalidateQueries({ queryKey: historyKey(s) });
    confirm('Restored. How it stood before is the newest version in the list.');
    onRestored();
  });
  return (
    <Dialog
      title="Restore this version?"
      size="s"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Leave it as it is</Button>
          <Button look="primary" busy={busy} onClick={() => send()}>
            Restore it
          </Button>
        </>
      }
    >
      {problem !== null && <ProblemNotice problem={problem} />}
      <p>
        The strategy will read as it did on <strong>{versionLabel(version)}</strong>, for everybody, also for
        those who are writing in it now.
      </p>
      <p>
        Nothing is erased: how it stands now is kept as a version of its own, which you can restore in the
        same way. Ratings stay as they are.
      </p>
    </Dialog>
  );
}
